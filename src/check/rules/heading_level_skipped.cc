// A heading that lies two or more levels below the one before it. Documented and tested in
// docs/rules/heading-level-skipped.md.
#include <fmt/format.h>

#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Headings within lists, quotes and boxes have an outline of their own or none, and a snippet's
// levels are made for all the pages that include it: only the page's own are compared.
void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  const Node* before = nullptr;
  for (const NodeId id : document.by_kind.of(NodeKind::heading)) {
    const Node& node = document.node(id);
    if (node.parent != NodeId(0)) continue;
    if (node.span.file != document.file) {
      before = nullptr;
      continue;
    }
    const unsigned level = document.headings[node.data].level;
    const unsigned above = before == nullptr ? level : document.headings[before->data].level;
    if (level > above + 1) {
      diagnostics
          .add(Rule::heading_level_skipped, node.span,
               fmt::format("a heading of level {} follows one of level {}", level, above))
          .related.push_back({before->span, "the heading before"});
    }
    before = &node;
  }
}

}  // namespace

extern const CheckedRule heading_level_skipped_rule = {check_page, nullptr};

}  // namespace silcrow
