// Lines of code that a manual page of 80 columns breaks or cuts. Documented and tested in
// docs/rules/code-line-too-long.md.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Columns of a terminal, a tab up to the next multiple of eight; marks stand on their letter.
uint32_t columns_of(std::string_view line) {
  uint32_t columns = 0;
  for (size_t at = 0; at < line.size();) {
    const DecodedCodePoint found = decode_utf8(line, at);
    at += found.length;
    if (found.code_point == '\t') {
      columns += 8 - columns % 8;
    } else if (!is_mark(found.code_point)) {
      ++columns;
    }
  }
  return columns;
}

// One report a block, at its first such line.
void judge(const CodeBlock& block, uint32_t most, Diagnostics& diagnostics) {
  uint32_t longest = 0;
  size_t count = 0;
  Span first;
  size_t number = 0;
  for (size_t at = 0; at < block.content.size() && number < block.lines.size(); ++number) {
    const size_t end = std::min(block.content.find('\n', at), block.content.size());
    const uint32_t columns = columns_of(block.content.substr(at, end - at));
    at = end + 1;
    if (columns <= most) continue;
    if (count++ == 0) first = block.lines[number];
    longest = std::max(longest, columns);
  }
  if (count == 0) return;
  const std::string what =
      count == 1 ? fmt::format("this line of code has {} columns", longest)
                 : fmt::format("{} lines of this block have up to {} columns", count, longest);
  diagnostics
      .add(Rule::code_line_too_long, first, fmt::format("{}, and manual pages show {}", what, most))
      .help.push_back("break the line, as with `\\` at its end in a shell");
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  if (!has_output(book.book.config, "man")) return;
  const Document& document = *book.page(page).document;
  for (const NodeId id : document.by_kind.of(NodeKind::code_block)) {
    const Node& node = document.node(id);
    if (node.span.file != document.file) continue;
    judge(document.code_blocks[node.data], book.book.config.lint.line_length, diagnostics);
  }
}

}  // namespace

extern const CheckedRule code_line_too_long_rule = {check_page, nullptr};

}  // namespace silcrow
