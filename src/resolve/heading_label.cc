// Scanners that each begin at an offset and say where they end; `npos` where they do not match.
#include "resolve/heading_label.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr std::string_view section_sign = "§";

size_t skip_white_space(std::string_view text, size_t at) {
  while (at < text.size() && is_white_space(text[at])) ++at;
  return at;
}

bool ends_at(std::string_view text, size_t at) {
  return at >= text.size() || is_white_space(text[at]);
}

// What stands between a number and its title: `.`, `)` or `:` with a blank behind it, or a dash
// between blanks. Gives the offset of the title.
size_t skip_separator(std::string_view text, size_t at) {
  if (at < text.size() && std::string_view(".):").find(text[at]) != npos) {
    return ends_at(text, at + 1) ? skip_white_space(text, at + 1) : npos;
  }
  const size_t dash = skip_white_space(text, at);
  if (dash == at) return npos;
  for (std::string_view mark : {"—", "–", "-"}) {
    if (!text.substr(dash).starts_with(mark)) continue;
    if (ends_at(text, dash + mark.size())) return skip_white_space(text, dash + mark.size());
  }
  return npos;
}

// As above, or only a blank, or the end of the text.
size_t skip_separator_or_blank(std::string_view text, size_t at) {
  const size_t title = skip_separator(text, at);
  if (title != npos) return title;
  return ends_at(text, at) ? skip_white_space(text, at) : npos;
}

struct ScannedNumber {
  std::string number;
  size_t end = npos;
  size_t longest = 0;  // digits of its longest part
  bool has_dot = false;
};

// Digits without the zeros in front.
void scan_digits(std::string_view text, ScannedNumber& scanned) {
  const size_t begin = scanned.end;
  while (scanned.end < text.size() && is_ascii_digit(text[scanned.end])) ++scanned.end;
  std::string_view digits = text.substr(begin, scanned.end - begin);
  scanned.longest = std::max(scanned.longest, digits.size());
  while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
  scanned.number += digits;
}

bool has_digit(std::string_view text, size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

// "26", "7b", "2.3", "A.2": `end` is npos where no such number is.
ScannedNumber scan_number(std::string_view text, size_t at) {
  ScannedNumber scanned;
  const bool has_letter = at + 1 < text.size() && is_ascii_upper(text[at]) && text[at + 1] == '.';
  if (!has_digit(text, at) && !(has_letter && has_digit(text, at + 2))) return scanned;
  scanned.end = at;
  if (has_letter) {
    scanned.number = text[at];
    scanned.end = at + 1;
  } else {
    scan_digits(text, scanned);
  }
  while (scanned.end < text.size() && text[scanned.end] == '.' &&
         has_digit(text, scanned.end + 1)) {
    scanned.number += '.';
    scanned.has_dot = true;
    ++scanned.end;
    scan_digits(text, scanned);
  }
  const bool has_suffix = scanned.end < text.size() && is_ascii_letter(text[scanned.end]) &&
                          !is_ascii_upper(text[scanned.end]);
  if (has_suffix) scanned.number += text[scanned.end++];
  if (scanned.end < text.size() && is_ascii_alphanumeric(text[scanned.end])) scanned.end = npos;
  return scanned;
}

HeadingLabel signed_label(std::string_view text) {
  const size_t at = skip_white_space(text, section_sign.size());
  ScannedNumber scanned = scan_number(text, at);
  const bool is_letter = scanned.end == npos && at < text.size() && is_ascii_upper(text[at]);
  if (is_letter) scanned = {.number = std::string(1, text[at]), .end = at + 1};
  if (scanned.end == npos) return {};
  const size_t title = skip_separator_or_blank(text, scanned.end);
  if (title == npos) return {};
  std::string shown = std::string(section_sign) + scanned.number;
  return {scanned.number, {}, std::move(shown), scanned.end, title};
}

bool is_same_letter(char a, char b) { return ascii_lower_case(a) == ascii_lower_case(b); }

// Case aside; asked of every heading for every label, so it copies nothing.
bool ends_in(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::ranges::equal(text.substr(text.size() - ending.size()), ending, is_same_letter);
}

// Where the word that begins the text ends; npos where another one does.
size_t skip_word(std::string_view text, std::string_view word) {
  if (word.empty() || text.size() <= word.size()) return npos;
  if (!std::ranges::equal(text.substr(0, word.size()), word, is_same_letter)) return npos;
  return word.size();
}

}  // namespace

HeadingLabel numbered_heading_label(std::string_view text) {
  if (text.starts_with(section_sign)) return signed_label(text);
  const ScannedNumber scanned = scan_number(text, 0);
  if (scanned.end == npos || scanned.longest > 3) return {};
  const size_t title = scanned.has_dot ? skip_separator_or_blank(text, scanned.end)
                                       : skip_separator(text, scanned.end);
  if (title == npos) return {};
  return {scanned.number, {}, scanned.number, scanned.end, title};
}

HeadingLabel worded_heading_label(std::string_view text, std::span<const std::string> words) {
  for (const std::string& word : words) {
    size_t at = skip_word(text, word);
    if (at == npos || !is_white_space(text[at])) continue;
    at = skip_white_space(text, at);
    if (at < text.size() && text[at] == '#') ++at;
    const ScannedNumber scanned = scan_number(text, at);
    if (scanned.end == npos) continue;
    const size_t title = skip_separator(text, scanned.end);
    if (title != npos || scanned.end == text.size()) {
      const size_t offset = std::min(title, text.size());
      return {scanned.number, word, word + ' ' + scanned.number, scanned.end, offset};
    }
    if (ends_at(text, scanned.end)) return {scanned.number, word, {}, scanned.end, 0};
  }
  return {};
}

HeadingLabel chapter_heading_label(std::string_view text) {
  size_t at = 0;
  for (std::string_view word : {"chapter", "ch.", "ch"}) {
    if (at == 0 && skip_word(text, word) != npos) at = word.size();
  }
  const bool has_word = at > 0;
  at = skip_white_space(text, at);
  const ScannedNumber scanned = scan_number(text, at);
  if (scanned.end == npos || scanned.has_dot ||
      scanned.longest > (has_word ? most_chapter_digits : 3))
    return {};
  const size_t title =
      has_word ? skip_separator_or_blank(text, scanned.end) : skip_separator(text, scanned.end);
  if (title == npos) return {};
  const bool is_alone = title >= text.size();
  if (is_alone && !has_word) return {};
  return {scanned.number, {}, scanned.number, scanned.end, is_alone ? 0 : title};
}

HeadingLabel appendix_heading_label(std::string_view text) {
  size_t at = skip_word(text, "appendix");
  if (at == npos || !is_white_space(text[at])) return {};
  at = skip_white_space(text, at);
  if (at >= text.size() || !is_ascii_letter(text[at])) return {};
  std::string letter = ascii_lower_case(text.substr(at, 1));
  letter[0] = static_cast<char>(letter[0] - 'a' + 'A');
  const size_t title = skip_separator(text, at + 1);
  if (title != npos && title < text.size()) return {letter, {}, letter, at + 1, title};
  return at + 1 == text.size() ? HeadingLabel{letter, {}, letter, at + 1, 0} : HeadingLabel{};
}

bool ends_in_plural(std::string_view title, std::string_view word) {
  if (word.empty()) return false;
  const bool ends_in_y = ascii_lower_case(word.back()) == 'y';
  const std::string_view stem = word.substr(0, word.size() - (ends_in_y ? 1 : 0));
  for (std::string_view ending : {"s", "es", "ies"}) {
    const std::string_view singular = ending == "ies" ? stem : word;
    if (ending == "ies" && !ends_in_y) continue;
    if (!ends_in(title, ending)) continue;
    const std::string_view front = title.substr(0, title.size() - ending.size());
    if (!ends_in(front, singular)) continue;
    const size_t begin = front.size() - singular.size();
    if (begin == 0 || !is_ascii_alphanumeric(front[begin - 1])) return true;
  }
  return false;
}

}  // namespace silcrow
