// Blocks without inlines: code, raw HTML, breaks.
#include <cmark-gfm/node.h>

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/skip_blanks.h"
#include "diag/rule.h"
#include "model/code_language.h"
#include "parse/block_reader.h"
#include "parse/cmark_text.h"
#include "parse/info_string.h"

namespace silcrow {

namespace {

size_t count_of(std::string_view text, char c) {
  return size_t(std::count(text.begin(), text.end(), c));
}

// Whether a line is the closing fence of a block opened by `opening`, a line whose fence begins at
// `column`. cmark does not tell: a block cut off by the end of its container has the same lines.
bool closes_fence(std::string_view line, std::string_view opening, size_t column,
                  const cmark_code& code) {
  line = trim_blanks_right(line);
  const size_t last_other = line.find_last_not_of(char(code.fence_char));
  const size_t begin = last_other == std::string_view::npos ? 0 : last_other + 1;
  if (line.size() - begin < code.fence_length) return false;
  const std::string_view prefix = line.substr(0, begin);
  if (prefix.find_first_not_of(" \t>") != std::string_view::npos) return false;
  const size_t quotes = count_of(opening.substr(0, column), '>');
  if (count_of(prefix, '>') != quotes) return false;
  if (quotes > 0) return true;
  return prefix.find('\t') != std::string_view::npos || begin + code.fence_offset + 3 >= column;
}

}  // namespace

void BlockReader::add_code_block(cmark_node* node) {
  const cmark_code& code = node->as.code;
  const std::string_view literal = view_of(code.literal);
  const std::vector<std::string_view> parts = content_lines(literal);
  const uint32_t opening = line_of(node);
  const uint32_t first = opening + (code.fenced ? 1 : 0);
  TextRange place{begin_of(node), line_end(opening)};

  CodeBlock block;
  std::vector<TextRange> ranges;
  for (uint32_t i = 0; i < parts.size(); ++i) {
    const uint32_t line = std::min(first + i, lines_.line_count() - 1);
    const std::string_view source = lines_.line(line + 1);
    const uint32_t end = line_begin(line) + uint32_t(source.size());
    // Of a tab that a container has half eaten, blanks are left that stand nowhere.
    std::string_view part = parts[i];
    while (part.starts_with(' ') && !source.ends_with(part)) part.remove_prefix(1);
    const bool is_found = source.ends_with(part);
    ranges.push_back({is_found ? end - uint32_t(part.size()) : line_begin(line), end});
    block.lines.push_back(builder_.span(ranges.back()));
    place.end = std::max(place.end, end);
  }
  block.content = builder_.keep(literal, ranges.empty() ? place.end : ranges.front().begin);
  uint32_t last = parts.empty() ? opening : first + uint32_t(parts.size()) - 1;
  block.fence = FenceState::indented;
  if (code.fenced) {
    const uint32_t closing = first + uint32_t(parts.size());
    const size_t column = place.begin - line_begin(opening);
    const bool is_closed =
        closing < lines_.line_count() &&
        closes_fence(lines_.line(closing + 1), lines_.line(opening + 1), column, code);
    block.fence = is_closed ? FenceState::closed : FenceState::unclosed;
    if (is_closed) place.end = std::max(place.end, line_end(closing));
    if (is_closed) last = closing;
    const std::string_view line = lines_.line(opening + 1);
    size_t info = column;
    while (info < line.size() && line[info] == char(code.fence_char)) ++info;
    info = skip_blanks(line, info);
    const bool has_values = line.find('=', info) != std::string_view::npos;
    block.info = builder_.store(has_values ? decoded_info(trim_blanks_right(line.substr(info)))
                                           : view_of(code.info));
    block.language = language_word(block.info);
    const uint32_t info_begin = line_begin(opening) + uint32_t(info);
    block.info_span = builder_.span({info_begin, std::max(info_begin, line_end(opening))});
    if (!is_closed)
      diagnostics_
          .add(Rule::code_unclosed, builder_.span({place.begin, line_end(opening)}),
               "this code block is never closed")
          .help.push_back("close it with a line of " +
                          std::string(code.fence_length, char(code.fence_char)));
  }
  own(opening, last);
  const NodeId id = builder_.leaf(NodeKind::code_block, place);
  builder_.attach(id, builder_.document().code_blocks, std::move(block));
}

void BlockReader::add_html_block(cmark_node* node) {
  const std::string_view literal = view_of(node->as.literal);
  const uint32_t first = line_of(node);
  const uint32_t begin = begin_of(node);
  const uint32_t count = content_line_count(literal);
  const uint32_t last = std::min(first + std::max(count, 1U) - 1, lines_.line_count() - 1);
  own(first, last);
  builder_.leaf(NodeKind::html_block, {begin, std::max(begin, line_end(last))},
                builder_.keep(literal, begin));
}

void BlockReader::add_thematic_break(cmark_node* node) {
  const uint32_t line = line_of(node);
  own(line, line);
  builder_.leaf(NodeKind::thematic_break, {begin_of(node), line_end(line)});
}

}  // namespace silcrow
