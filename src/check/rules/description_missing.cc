// Pages that search engines, previews and lists cannot tell in a sentence. Documented and tested in
// docs/rules/description-missing.md.
#include "base/ascii.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Files of the glossary become one page together, and of the front page the book's own description
// tells.
bool should_have_one(const LinkedBook& book, PageId page) {
  const PageRole role = book.page(page).role;
  if (role == PageRole::glossary) return false;
  return role != PageRole::front || book.book.config.description.empty();
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  if (document.file == no_file || !should_have_one(book, page)) return;
  if (!trim_blanks(document.front_matter.value("description")).empty()) return;
  const FrontMatterField* field = document.front_matter.find("description");
  const Node& title = document.node(book.linked(page).title_heading);
  const Span title_span = title.kind == NodeKind::heading ? title.span : Span{document.file, 0, 0};
  diagnostics
      .add(Rule::description_missing, field == nullptr ? title_span : field->key_span,
           "this page has no description")
      .help.push_back("write one sentence into the front matter, as `description: …`");
}

}  // namespace

extern const CheckedRule description_missing_rule = {check_page, nullptr};

}  // namespace silcrow
