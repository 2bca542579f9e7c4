// One pass over the lines, one over the characters outside of strings and comments.
#include "parse/code/syntax/sql_notation.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "base/code_line.h"
#include "base/code_mask.h"

namespace silcrow {
namespace {

bool is_name(char c) { return is_ascii_alphanumeric(c) || c == '_'; }

// Bytes of `db=# `, `db-> `, `=> ` and the like; 0 if there is no prompt.
size_t prompt_length(std::string_view line) {
  size_t at = 0;
  while (at < line.size() && is_name(line[at])) ++at;
  if (at + 1 >= line.size()) return 0;
  const bool has_state = std::string_view("=-('\"*!").find(line[at]) != std::string_view::npos;
  const bool has_sign = line[at + 1] == '#' || line[at + 1] == '>';
  const size_t end = at + 2;
  return has_state && has_sign && (end == line.size() || line[end] == ' ') ? end : 0;
}

void blank_session(std::string& text) {
  const std::vector<CodeLine> lines = code_lines(text);
  const auto prompt_of = [&](const CodeLine& line) {
    return prompt_length(std::string_view(text).substr(line.begin, line.text_length()));
  };
  const bool is_session =
      std::ranges::any_of(lines, [&](const CodeLine& line) { return prompt_of(line) > 0; });
  bool is_open = false;
  for (const CodeLine& line : lines) {
    const size_t prompt = prompt_of(line);
    blank_out(text, line.begin, line.begin + prompt);
    if (prompt > 0) is_open = true;
    if (is_session && !is_open) blank_out(text, line.begin, line.text_end);
    const std::string_view said =
        trim_blanks(std::string_view(text).substr(line.begin, line.text_length()));
    if (said.ends_with(';') || said.starts_with('\\')) is_open = false;
    if (said.starts_with('\\')) blank_out(text, line.begin, line.text_end);
  }
}

// Past the parameter at `begin`; `begin` if there is none.
size_t end_of_parameter(std::string_view text, size_t begin) {
  const std::string_view rest = text.substr(begin);
  for (const std::string_view opener : {"${", "$(", "%(", "{"}) {
    if (!rest.starts_with(opener)) continue;
    const size_t close = text.find_first_of("})\n", begin);
    if (close == text.npos || text[close] == '\n') return begin;
    return close + (opener == "%(" && close + 1 < text.size() ? 2 : 1);
  }
  if (rest.starts_with("%s") || rest.starts_with("%d")) return begin + 2;
  const bool is_sign = rest.starts_with(':') || rest.starts_with('@');
  const bool is_doubled = begin > 0 && text[begin - 1] == text[begin];
  if (!is_sign || is_doubled || rest.size() < 2 || !is_ascii_letter(rest[1])) return begin;
  size_t end = begin + 1;
  while (end < text.size() && is_name(text[end])) ++end;
  return end;
}

// Past the string, quoted name or comment at `begin`; `begin` if there is none.
size_t end_of_quoted(std::string_view text, size_t begin) {
  const auto past = [&](size_t found, size_t length) {
    return found == text.npos ? text.size() : found + length;
  };
  const std::string_view rest = text.substr(begin);
  if (rest[0] == '\'' || rest[0] == '"') return past(text.find(rest[0], begin + 1), 1);
  if (rest.starts_with("--")) return past(text.find('\n', begin), 0);
  if (rest.starts_with("/*")) return past(text.find("*/", begin + 2), 2);
  if (rest.starts_with("$$")) return past(text.find("$$", begin + 2), 2);
  return begin;
}

}  // namespace

std::string without_sql_notation(std::string text) {
  blank_session(text);
  for (size_t at = 0; at < text.size();) {
    const size_t quoted_end = end_of_quoted(text, at);
    if (quoted_end > at) {
      at = quoted_end;
      continue;
    }
    size_t end = end_of_parameter(text, at);
    if (end == at && text[at] == '?') end = at + 1;
    std::fill(text.begin() + at, text.begin() + end, 'x');
    at = std::max(end, at + 1);
  }
  return text;
}

}  // namespace silcrow
