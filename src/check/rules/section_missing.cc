// Failure modes without a recovery, runbooks without a diagnosis. Documented and tested in
// docs/rules/section-missing.md.
#include <fmt/format.h>

#include "check/checked_rule.h"
#include "check/kind_entries.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// `A`, `B` and `C`
std::string enumeration(const std::vector<std::string>& names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    text += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    text += "`" + names[i] + "`";
  }
  return text;
}

class SectionJudge {
 public:
  SectionJudge(const LinkedBook& book, PageId page, const PageKind& kind, Diagnostics& diagnostics)
      : book_(book), page_(page), kind_(kind), diagnostics_(diagnostics) {}

  void judge() {
    const std::vector<KindEntry> entries = kind_entries(book_, page_, kind_);
    for (const KindEntry& entry : entries) judge(entry);
    if (entries.empty()) judge({nullptr, std::vector<bool>(kind_.sections.size())});
  }

 private:
  void judge(const KindEntry& entry) const {
    std::vector<std::string> missing;
    std::vector<std::string> help;
    for (size_t i = 0; i < entry.has.size(); ++i) {
      if (entry.has[i]) continue;
      const RequiredSection& section = kind_.sections[i];
      missing.push_back(section.name);
      if (section.aliases.empty()) continue;
      help.push_back(
          fmt::format("`{}` may also be called {}", section.name, enumeration(section.aliases)));
    }
    if (missing.empty()) return;
    Diagnostic& diagnostic =
        diagnostics_.add(Rule::section_missing, place_of(entry),
                         fmt::format("{} has no section {}", name_of(entry), enumeration(missing)));
    diagnostic.help = std::move(help);
  }

  std::string name_of(const KindEntry& entry) const {
    if (entry.section == nullptr) return fmt::format("this page of kind `{}`", kind_.name);
    const Section& section = *entry.section;
    const char* joint = section.label.empty() || section.title.empty() ? "" : " ";
    return fmt::format("`{}{}{}`", section.label, joint, section.title);
  }

  Span place_of(const KindEntry& entry) const {
    const Document& document = *book_.page(page_).document;
    if (entry.section != nullptr) return document.node(entry.section->heading).span;
    const Node& title = document.node(book_.linked(page_).title_heading);
    if (title.kind == NodeKind::heading) return title.span;
    const FrontMatterField* field = document.front_matter.find("kind");
    return field == nullptr ? Span{document.file, 0, 0} : field->value_spans[0];
  }

  const LinkedBook& book_;
  PageId page_;
  const PageKind& kind_;
  Diagnostics& diagnostics_;
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const PageKind* kind = kind_of_page(book, page);
  if (kind == nullptr || kind->sections.empty()) return;
  if (book.page(page).document->file == no_file) return;
  SectionJudge(book, page, *kind, diagnostics).judge();
}

}  // namespace

extern const CheckedRule section_missing_rule = {check_page, nullptr};

}  // namespace silcrow
