// Fences without a word behind them. Documented and tested in docs/rules/code-language-missing.md.
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

// An indented block has no place for a language, and a fence that is not closed is reported as
// such.
static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for (const NodeId id : document.by_kind.of(NodeKind::code_block)) {
    const Node& node = document.node(id);
    if (node.span.file != document.file) continue;
    const CodeBlock& block = document.code_blocks[node.data];
    if (block.fence != FenceState::closed || !block.info.empty()) continue;
    if (document.node(node.parent).kind == NodeKind::figure) continue;
    const std::string_view text = book.book.sources.file(document.file).text;
    const size_t end = text.find_first_of("\r\n", node.span.begin);
    diagnostics
        .add(Rule::code_language_missing, {document.file, node.span.begin, uint32_t(end)},
             "this code block does not say its language")
        .help.push_back("write it behind the fence; `text` where it is none");
  }
}

extern const CheckedRule code_language_missing_rule = {check_page, nullptr};

}  // namespace silcrow
