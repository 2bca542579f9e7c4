// ASCII characters and blanks, without a locale.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || is_ascii_upper(c); }
constexpr bool is_ascii_alphanumeric(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

// The ASCII punctuation characters of CommonMark.
constexpr bool is_ascii_punctuation(char c) {
  return c > ' ' && c < 0x7F && !is_ascii_alphanumeric(c);
}

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_white_space(char c) {
  return is_blank(c) || is_line_end(c) || c == '\f' || c == '\v';
}

constexpr char ascii_lower_case(char c) { return is_ascii_upper(c) ? char(c + ('a' - 'A')) : c; }

inline std::string ascii_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower_case(c);
  return lower;
}

constexpr std::string_view trim_blanks_left(std::string_view text) {
  while (!text.empty() && is_white_space(text.front())) text.remove_prefix(1);
  return text;
}
constexpr std::string_view trim_blanks_right(std::string_view text) {
  while (!text.empty() && is_white_space(text.back())) text.remove_suffix(1);
  return text;
}
constexpr std::string_view trim_blanks(std::string_view text) {
  return trim_blanks_left(trim_blanks_right(text));
}

}  // namespace silcrow
