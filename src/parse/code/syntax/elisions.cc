// Elisions and placeholders, found by hand-written matchers: linear on any input.
#include "parse/code/syntax/elisions.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace silcrow {
namespace {

constexpr size_t longest_placeholder = 80;  // bytes

std::string_view line_around(std::string_view text, size_t at) {
  const size_t begin = text.rfind('\n', at) + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

// Bytes of the run of dots or of `…` at `begin`; 0 if there is none.
size_t ellipsis_length(std::string_view text, size_t begin) {
  if (text.substr(begin).starts_with("…")) return std::string_view("…").size();
  size_t end = begin;
  while (end < text.size() && text[end] == '.') ++end;
  const bool is_alone = begin > 0 && is_white_space(text[begin - 1]) && end < text.size() &&
                        is_white_space(text[end]);
  // Three dots below each other are an ellipsis as well.
  const bool is_alone_on_line = is_alone && trim_blanks(line_around(text, begin)).size() == 1;
  return end - begin >= (is_alone_on_line ? 1U : is_alone ? 2U : 3U) ? end - begin : 0;
}

bool is_part_of_word(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '$' || c == '"' || c == '\'' || c == '`';
}

// Past the prose behind an ellipsis: several words up to the line's end or to another ellipsis,
// else nothing. `...rest` is a word of some languages.
size_t end_of_remark(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && (is_ascii_alphanumeric(text[end]) || is_blank(text[end]))) ++end;
  const bool is_ended = end == text.size() || text[end] == '\n' || ellipsis_length(text, end) > 0;
  const std::string_view remark = trim_blanks_right(text.substr(begin, end - begin));
  return is_ended && remark.find(' ') != remark.npos ? end : begin;
}

// Whether only a value fits between these: behind `:` or `=`, before what ends a value.
bool is_in_place_of_value(std::string_view text, size_t begin, size_t end) {
  const std::string_view before = trim_blanks_right(text.substr(0, begin));
  const std::string_view after = trim_blanks_left(text.substr(end));
  if (before.empty() || after.empty()) return false;
  return std::string_view(":=").find(before.back()) != std::string_view::npos &&
         std::string_view(",;)]}").find(after.front()) != std::string_view::npos;
}

void fill_range(std::string& text, size_t begin, size_t end, ElisionFill fill) {
  const char filler = fill == ElisionFill::blanks ? ' ' : 'x';
  std::fill(text.begin() + begin, text.begin() + end, filler);
  if (fill == ElisionFill::item) text[end - 1] = ',';
}

bool is_letter_of_any_script(char c) {
  return is_ascii_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// Past the `>` that closes the placeholder at `begin`; `begin` if it is none.
size_t end_of_placeholder(std::string_view text, size_t begin) {
  const size_t signs = text.substr(begin).starts_with("<<") ? 2 : 1;
  const size_t first = begin + signs;
  if (first >= text.size() || !is_letter_of_any_script(text[first])) return begin;
  const size_t close = text.find_first_of("<>\n", first);
  if (close == text.npos || text[close] != '>' || close - begin > longest_placeholder) return begin;
  size_t end = close;
  while (end < text.size() && text[end] == '>' && end - close < signs) ++end;
  return end;
}

}  // namespace

bool fill_elisions(std::string& text, ElisionFill fill) {
  bool is_found = false;
  for (size_t i = text.find_first_of(".\xE2"); i != text.npos; i = text.find_first_of(".\xE2", i)) {
    const size_t length = ellipsis_length(text, i);
    if (length == 0) {
      ++i;
      continue;
    }
    const size_t end = i + length;
    const size_t remark_end = end_of_remark(text, end);
    const bool touches = end < text.size() && is_part_of_word(text[end]);
    if (!touches || remark_end > end) {
      fill_range(text, i, end, is_in_place_of_value(text, i, end) ? ElisionFill::word : fill);
      std::fill(text.begin() + end, text.begin() + remark_end, ' ');
      is_found = true;
    }
    i = end;
  }
  return is_found;
}

bool fill_placeholders(std::string& text) {
  bool is_found = false;
  for (size_t i = text.find('<'); i != text.npos; i = text.find('<', i)) {
    const size_t end = end_of_placeholder(text, i);
    std::fill(text.begin() + i, text.begin() + end, 'x');
    is_found = is_found || end > i;
    i = std::max(end, i + 1);
  }
  return is_found;
}

}  // namespace silcrow
