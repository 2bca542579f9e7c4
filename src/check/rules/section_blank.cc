// Headings that promise a text which nobody has written. Documented and tested in
// docs/rules/section-blank.md.
#include <fmt/format.h>

#include <vector>

#include "base/ascii.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Whether readers see anything of it; comments are for authors.
bool is_seen(const Node& node) {
  if (node.kind != NodeKind::html_block) return true;
  const std::string_view html = trim_blanks(node.text);
  const size_t end = html.find("-->");
  return !html.starts_with("<!--") || end + 3 != html.size();
}

// A page with fewer sections that have a text is an outline, or about to be written.
constexpr size_t least_written = 2;

// Goes through the blocks of one page's top level.
class BlankSections {
 public:
  BlankSections(const LinkedBook& book, PageId page, Diagnostics& diagnostics)
      : linked_(book.linked(page)),
        document_(*book.page(page).document),
        diagnostics_(diagnostics) {}

  void judge() {
    const auto end = uint32_t(document_.node(NodeId(0)).end);
    for (uint32_t id = 1; id < end; id = uint32_t(document_.node(NodeId(id)).end)) {
      const Node& node = document_.node(NodeId(id));
      if (node.kind == NodeKind::heading) {
        // A heading below it is what the one before holds.
        if (open_ != nullptr && level(*open_) >= level(node)) blank_.push_back(open_);
        open_ = &node;
      } else if (open_ != nullptr && is_seen(node)) {
        if (!is_title(*open_)) ++written_;
        open_ = nullptr;
      }
    }
    if (open_ != nullptr) blank_.push_back(open_);
    if (written_ < least_written) return;
    for (const Node* heading : blank_) report(*heading);
  }

 private:
  unsigned level(const Node& heading) const { return document_.headings[heading.data].level; }
  bool is_title(const Node& heading) const {
    return &heading == &document_.node(linked_.title_heading);
  }

  // A snippet's last heading may be continued by each page that includes it.
  void report(const Node& heading) const {
    if (is_title(heading) || heading.span.file != document_.file) return;
    const Section& section = linked_.sections[linked_.section_of_heading[heading.data]];
    const std::string& name = section.title.empty() ? section.label : section.title;
    diagnostics_.add(Rule::section_blank, heading.span,
                     name.empty() ? "nothing stands below this heading"
                                  : fmt::format("nothing stands below `{}`", name));
  }

  const LinkedPage& linked_;
  const Document& document_;
  Diagnostics& diagnostics_;
  const Node* open_ = nullptr;  // a heading that nothing stands below yet
  std::vector<const Node*> blank_;
  size_t written_ = 0;  // sections with a text of their own
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  BlankSections(book, page, diagnostics).judge();
}

}  // namespace

extern const CheckedRule section_blank_rule = {check_page, nullptr};

}  // namespace silcrow
