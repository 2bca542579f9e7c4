// A heading that says nothing. Documented and tested in docs/rules/heading-empty.md.
#include "base/ascii.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

bool has_image(const Document& document, NodeId heading) {
  for (uint32_t i = uint32_t(heading) + 1; i < uint32_t(document.node(heading).end); ++i) {
    if (document.nodes[i].kind == NodeKind::image) return true;
  }
  return false;
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for (uint32_t i = 0; i < document.nodes.size(); ++i) {
    if (document.nodes[i].kind != NodeKind::heading || has_image(document, NodeId(i))) continue;
    if (!trim_blanks(document.plain_text(NodeId(i))).empty()) continue;
    diagnostics.add(Rule::heading_empty, document.nodes[i].span, "this heading has no words")
        .help.push_back("give it a name; a `#` that is meant as text is written `\\#`");
  }
}

}  // namespace

extern const CheckedRule heading_empty_rule = {check_page, nullptr};

}  // namespace silcrow
