// Python-Markdown's heading ids (the `toc` extension with its own slugify, as MkDocs has it):
// compatibility decomposition, everything beyond ASCII dropped, then everything but [A-Za-z0-9_],
// white space and `-`; trimmed, lower case, and each run of white space and `-` one `-`. So "Café"
// is `cafe`, "½" is `12`, and a heading in Cyrillic is empty, which becomes `_1`.
//
// Source: markdown/extensions/toc.py, slugify and unique, versions 3.4 to 3.10.
#include <algorithm>

#include "base/unicode.h"
#include "resolve/anchors/slug_dialects.h"

namespace silcrow {
namespace {

/// `\s` of Python's `re` within ASCII: also the four information separators.
bool is_python_space(char c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The characters that slugify keeps, with white space and `-` still as they were.
std::string kept_characters(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (const char c : text) {
    const bool is_word = c == '_' || is_ascii_letter_or_digit(static_cast<unsigned char>(c));
    if (is_word || c == '-' || is_python_space(c)) kept.push_back(c);
  }
  return kept;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_python_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_python_space(text.back())) text.remove_suffix(1);
  return text;
}

/// The digits of a number one greater, without leading zeros.
std::string incremented(std::string_view digits) {
  const size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  std::string number(digits.substr(first));
  for (size_t i = number.size(); i > 0; --i) {
    if (number[i - 1] != '9') {
      ++number[i - 1];
      return number;
    }
    number[i - 1] = '0';
  }
  return '1' + number;
}

}  // namespace

std::string python_markdown_slug(std::string_view heading_text) {
  const std::string kept = kept_characters(nfkd(heading_text));
  std::string slug;
  slug.reserve(kept.size());
  bool is_in_run = false;
  for (const char c : trimmed(kept)) {
    const bool is_separator = c == '-' || is_python_space(c);
    if (!is_separator) {
      slug.push_back(static_cast<char>(simple_lower_case(static_cast<unsigned char>(c))));
    } else if (!is_in_run) {
      slug.push_back('-');
    }
    is_in_run = is_separator;
  }
  return slug;
}

std::string python_markdown_successor(std::string_view id) {
  size_t digits = id.size();
  while (digits > 0 && is_digit(id[digits - 1])) --digits;
  const bool has_number = digits < id.size() && digits > 0 && id[digits - 1] == '_';
  if (!has_number) return std::string(id) + "_1";
  return std::string(id.substr(0, digits)) + incremented(id.substr(digits));
}

}  // namespace silcrow
