// A link that nobody can see or that leads nowhere. Documented and tested in
// docs/rules/link-empty.md.
#include "base/ascii.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Whether a reader, or one who has the page read out, gets anything of the link.
bool has_content(const Document& document, NodeId link) {
  for (uint32_t i = uint32_t(link) + 1; i < uint32_t(document.node(link).end); ++i) {
    const Node& node = document.nodes[i];
    const bool is_shown = node.kind == NodeKind::image || node.kind == NodeKind::code_span ||
                          node.kind == NodeKind::html_inline;
    if (is_shown || !trim_blanks(node.text).empty()) return true;
  }
  return false;
}

// `[](){#id}` is how some notations set an anchor.
bool is_anchor(const Sources& sources, Span link) {
  const std::string_view text = sources.file(link.file).text;
  return text.substr(link.end).starts_with("{");
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for (const NodeId id : document.by_kind.of(NodeKind::link)) {
    const Node& node = document.node(id);
    if (is_anchor(book.book.sources, node.span)) continue;
    if (!has_content(document, id)) {
      diagnostics.add(Rule::link_empty, node.span, "this link has no words to click on");
    } else if (trim_blanks(document.links[node.data].destination).empty()) {
      diagnostics.add(Rule::link_empty, node.span, "this link has no address");
    }
  }
}

}  // namespace

extern const CheckedRule link_empty_rule = {check_page, nullptr};

}  // namespace silcrow
