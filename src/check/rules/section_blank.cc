// Headings that promise a text which nobody has written. Documented and tested in
// docs/rules/section-blank.md.
#include <fmt/format.h>

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

// Goes through the blocks of one page's top level.
class BlankSections {
 public:
  BlankSections(const LinkedBook& book, PageId page, Diagnostics& diagnostics)
      : book_(book), page_(page), diagnostics_(diagnostics) {}

  void judge() {
    const Document& document = *book_.page(page_).document;
    const auto end = uint32_t(document.node(NodeId(0)).end);
    for (uint32_t id = 1; id < end; id = uint32_t(document.node(NodeId(id)).end)) {
      const Node& node = document.node(NodeId(id));
      if (node.kind == NodeKind::heading) {
        // A heading below it is what the one before holds.
        const unsigned level = document.headings[node.data].level;
        if (open_ != nullptr && document.headings[open_->data].level >= level) report(*open_);
        open_ = &node;
      } else if (is_seen(node)) {
        open_ = nullptr;
      }
    }
    if (open_ != nullptr) report(*open_);
  }

 private:
  // A page of nothing but its title is a page that is planned. A snippet's last heading may be
  // continued by each page that includes it.
  void report(const Node& heading) const {
    const LinkedPage& linked = book_.linked(page_);
    const Document& document = *book_.page(page_).document;
    const bool is_title = &heading == &document.node(linked.title_heading);
    if (is_title || heading.span.file != document.file) return;
    const Section& section = linked.sections[linked.section_of_heading[heading.data]];
    diagnostics_.add(Rule::section_blank, heading.span,
                     fmt::format("nothing stands below `{}`",
                                 section.title.empty() ? section.label : section.title));
  }

  const LinkedBook& book_;
  PageId page_;
  Diagnostics& diagnostics_;
  const Node* open_ = nullptr;  // a heading that nothing stands below yet
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  BlankSections(book, page, diagnostics).judge();
}

}  // namespace

extern const CheckedRule section_blank_rule = {check_page, nullptr};

}  // namespace silcrow
