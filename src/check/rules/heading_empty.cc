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
  for (const NodeId id : document.by_kind.of(NodeKind::heading)) {
    if (has_image(document, id) || !trim_blanks(document.plain_text(id)).empty()) continue;
    diagnostics.add(Rule::heading_empty, document.node(id).span, "this heading has no words")
        .help.push_back("give it a name; a `#` that is meant as text is written `\\#`");
  }
}

}  // namespace

extern const CheckedRule heading_empty_rule = {check_page, nullptr};

}  // namespace silcrow
