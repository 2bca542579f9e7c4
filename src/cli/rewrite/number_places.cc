// Every number of the text is looked at together with what stands before it.
#include "cli/rewrite/number_places.h"

#include <algorithm>

#include "base/ascii.h"
#include "resolve/references/reference_lexer.h"

namespace silcrow {

namespace {

using Words = std::vector<std::string>;

bool is_number_char(char c) { return is_ascii_alphanumeric(c) || c == '.'; }

// The word, in lower case, or the sign before `at`; blanks and a dot behind the word are passed
// over. Empty at the beginning of the text.
std::string word_before(std::string_view text, size_t at) {
  while (at > 0 && (is_white_space(text[at - 1]) || text[at - 1] == '\n')) --at;
  if (at > 0 && text[at - 1] == '.') --at;
  if (at >= section_sign.size() && text.substr(0, at).ends_with(section_sign)) {
    return std::string(section_sign);
  }
  if (at > 0 && text[at - 1] == '#') return "#";
  size_t begin = at;
  while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
  if (begin == at && at > 0) return std::string(text.substr(at - 1, 1));
  return ascii_lower_case(text.substr(begin, at - begin));
}

// Digits that other digits do not go on; letters in front must be a word of their own or `ch`.
bool begins_number(std::string_view text, size_t at) {
  if (!is_ascii_digit(text[at]) && !is_ascii_upper(text[at])) return false;
  if (at == 0 || !is_number_char(text[at - 1])) return true;
  if (text[at - 1] == '.') return at < 2 || !is_ascii_digit(text[at - 2]);
  const bool is_joined =
      at >= 2 && is_ascii_digit(text[at]) && ascii_lower_case(text.substr(at - 2, 2)) == "ch";
  return is_joined && (at == 2 || !is_ascii_alphanumeric(text[at - 3]));
}

template <typename Accepts>
std::optional<NumberPlace> find_number(std::string_view text, std::string_view number,
                                       Accepts accepts) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (!begins_number(text, at)) continue;
    std::string found;
    const size_t end = scan_section_number(text, at, found);
    if (end == std::string_view::npos || found != number || !accepts(at)) continue;
    const bool is_padded = text[at] == '0' && end - at > 1;
    return NumberPlace{at, end, is_padded ? end - at : 0};
  }
  return std::nullopt;
}

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<NumberPlace> section_number_place(std::string_view use, std::string_view number,
                                                const Words& words) {
  return find_number(use, number, [&](size_t at) {
    const std::string before = word_before(use, at);
    if (at == 0 || is_one_of(before, {section_sign, "#", "section", "sections", "sec", "secs"})) {
      return true;
    }
    return std::ranges::any_of(words, [&](const std::string& word) {
      const std::string label = ascii_lower_case(word);
      return before == label || before == label + "s";
    });
  });
}

std::optional<NumberPlace> chapter_number_place(std::string_view use, std::string_view number) {
  return find_number(use, number, [&](size_t at) {
    return at == 0 || is_one_of(word_before(use, at), {"chapter", "chapters", "ch", "chs"});
  });
}

std::optional<NumberPlace> heading_number_place(std::string_view heading, std::string_view number) {
  return find_number(heading, number, [](size_t) { return true; });
}

std::string padded(const NumberPlace& place, std::string_view number) {
  const size_t zeros = place.padding > number.size() ? place.padding - number.size() : 0;
  return std::string(zeros, '0').append(number);
}

}  // namespace silcrow
