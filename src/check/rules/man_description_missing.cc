// Pages whose line in apropos and whatis can only repeat their title. Documented and tested in
// docs/rules/man-description-missing.md.
#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/page_description.h"

namespace silcrow {

namespace {

// The glossary's is made up, and of the front page the book's own description tells.
bool has_other_words(const LinkedBook& book, PageId page) {
  const PageRole role = book.page(page).role;
  return role == PageRole::glossary ||
         (role == PageRole::front && !book.book.config.description.empty());
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  if (!has_output(book.book.config, "man") || has_other_words(book, page)) return;
  const Document& document = *book.page(page).document;
  if (document.file == no_file || !page_description(document).empty()) return;
  const Node& title = document.node(book.linked(page).title_heading);
  const Span place = title.kind == NodeKind::heading ? title.span : Span{document.file, 0, 0};
  diagnostics
      .add(Rule::man_description_missing, place,
           "this page has no sentence that could say in its manual page what it is about")
      .help.push_back("write one into the front matter, as `description: …`");
}

}  // namespace

extern const CheckedRule man_description_missing_rule = {check_page, nullptr};

}  // namespace silcrow
