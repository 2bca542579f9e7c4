// Shared scanning of the hand-written lexers.
#include "parse/code/lexer_text.h"

#include <algorithm>

namespace silcrow {

bool is_lexer_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_lexer_digit(char c) { return c >= '0' && c <= '9'; }

bool is_lexer_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

size_t line_end(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}

size_t quoted_end(std::string_view text, size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == quote) return at + 1;
    if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] != '\n') ++at;
  }
  return at;
}

size_t word_end(std::string_view text, size_t at) {
  while (at < text.size() && (is_lexer_letter(text[at]) || is_lexer_digit(text[at]))) ++at;
  return at;
}

size_t variable_end(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return at;
  if (text[at + 1] == '{') {
    size_t end = at + 2;
    while (end < text.size() && text[end] != '\n' && text[end] != '}' && text[end] != '$') ++end;
    return end < text.size() && text[end] == '}' ? end + 1 : at;
  }
  const size_t end = word_end(text, at + 1);
  return end > at + 1 ? end : at;
}

}  // namespace silcrow
