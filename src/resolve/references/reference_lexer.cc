// Scanning by hand: prose is read once, and these are asked at every interesting letter.
#include "resolve/references/reference_lexer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "base/decimal.h"
#include "resolve/heading_label.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::string_view en_dash = "–";
constexpr std::string_view em_dash = "—";

bool starts_at(std::string_view text, size_t at, std::string_view what) {
  // The first byte decides almost always: no call for the others.
  if (at >= text.size() || text[at] != what[0]) return false;
  return text.substr(at, what.size()) == what;
}

// Letters, digits and everything beyond ASCII that is no sign of ours.
bool is_word_byte(std::string_view text, size_t at) {
  const char c = text[at];
  return is_ascii_alphanumeric(c) || c == '_' || (uint8_t(c) >= 0x80 && !is_ascii_punctuation(c));
}

// Dashes, quotes, ellipses and the section sign are beyond ASCII, but no letters.
size_t sign_length(std::string_view text, size_t at) {
  constexpr std::array<std::string_view, 12> signs = {"§", "–", "—", "“", "”", "‘",
                                                      "’", "…", "„", "«", "»", "\xC2\xA0"};
  if (at >= text.size() || uint8_t(text[at]) < 0x80) return 0;
  for (const std::string_view sign : signs)
    if (starts_at(text, at, sign)) return sign.size();
  return 0;
}

// Whether `word` stands at `at`, in letters of either case.
bool has_letters(std::string_view text, size_t at, std::string_view word) {
  if (at + word.size() > text.size()) return false;
  for (size_t i = 0; i < word.size(); ++i)
    if (ascii_lower_case(text[at + i]) != ascii_lower_case(word[i])) return false;
  return true;
}

bool is_mark(char c) { return c > '\0' && c < '\x09'; }

size_t skip_zeros(std::string_view text, size_t at) {
  while (at + 1 < text.size() && text[at] == '0' && is_ascii_digit(text[at + 1])) ++at;
  return at;
}

size_t skip_digits(std::string_view text, size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

}  // namespace

bool is_word_end(std::string_view text, size_t at) {
  return at >= text.size() || !is_word_byte(text, at) || sign_length(text, at) > 0;
}

bool is_word_start(std::string_view text, size_t at) {
  if (at == 0) return true;
  if (uint8_t(text[at - 1]) < 0x80) return !is_word_byte(text, at - 1);
  for (size_t back = 2; back <= 3 && back <= at; ++back)
    if (sign_length(text, at - back) == back) return true;
  return false;
}

size_t skip_spacing(std::string_view text, size_t at) {
  while (at < text.size()) {
    if (is_white_space(text[at])) {
      ++at;
    } else if (starts_at(text, at, no_break_space)) {
      at += no_break_space.size();
    } else {
      break;
    }
  }
  return at;
}

size_t scan_word(std::string_view text, size_t at, std::string_view word) {
  if (!has_letters(text, at, word) || !is_word_start(text, at)) return npos;
  return is_word_end(text, at + word.size()) ? at + word.size() : npos;
}

size_t scan_any_word(std::string_view text, size_t at,
                     std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    const size_t end = scan_word(text, at, word);
    if (end != npos) return end;
  }
  return npos;
}

size_t scan_word_or_plural(std::string_view text, size_t at, std::string_view word) {
  if (!has_letters(text, at, word) || !is_word_start(text, at)) return npos;
  const size_t end = at + word.size();
  const bool has_s = end < text.size() && ascii_lower_case(text[end]) == 's';
  if (has_s && is_word_end(text, end + 1)) return end + 1;
  return is_word_end(text, end) ? end : npos;
}

size_t scan_section_number(std::string_view text, size_t at, std::string& number) {
  number.clear();
  if (at >= text.size()) return npos;
  size_t end = at;
  if (is_ascii_upper(text[at])) {
    ++end;
  } else {
    const size_t begin = skip_zeros(text, at);
    end = skip_digits(text, begin);
    if (end == begin || end - begin > 4) return npos;
    at = begin;
  }
  while (end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1]))
    end = skip_digits(text, end + 1);
  const bool has_letter = end < text.size() && text[end] >= 'a' && text[end] <= 'z' &&
                          is_ascii_digit(text[end - 1]) && is_word_end(text, end + 1);
  if (has_letter) ++end;
  if (!is_word_end(text, end)) return npos;
  number = text.substr(at, end - at);
  return end;
}

size_t scan_chapter_number(std::string_view text, size_t at, std::string& number) {
  const size_t begin = skip_zeros(text, at);
  const size_t end = skip_digits(text, begin);
  if (end == begin || end - begin > most_chapter_digits || !is_word_end(text, end)) return npos;
  const bool is_decimal =
      end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1]);
  if (is_decimal) return npos;
  number = text.substr(begin, end - begin);
  return end;
}

size_t scan_part_number(std::string_view text, size_t at, unsigned& number) {
  std::string digits;
  const size_t end = scan_chapter_number(text, at, digits);
  if (end != npos) {
    number = decimal_value(digits);
    return end;
  }
  constexpr std::string_view letters = "ivxlc";
  constexpr std::array<unsigned, 5> values = {1, 5, 10, 50, 100};
  size_t roman = at;
  unsigned total = 0;
  unsigned last = 1000;
  while (roman < text.size() && roman - at < 8) {
    const size_t letter = letters.find(ascii_lower_case(text[roman]));
    if (letter == npos) break;
    const unsigned value = values[letter];
    total += value > last ? value - 2 * last : value;
    last = value;
    ++roman;
  }
  if (roman == at || !is_word_end(text, roman)) return npos;
  number = total;
  return roman;
}

size_t scan_caption_number(std::string_view text, size_t at, std::string& number) {
  size_t end = skip_digits(text, at);
  if (end == at) return npos;
  while (end + 1 < text.size() && (text[end] == '.' || text[end] == '-') &&
         is_ascii_digit(text[end + 1]))
    end = skip_digits(text, end + 1);
  if (!is_word_end(text, end)) return npos;
  number = text.substr(at, end - at);
  return end;
}

std::vector<std::string> near_numbers(std::string_view number) {
  constexpr unsigned farthest = 9;
  std::vector<std::string> near;
  if (skip_digits(number, 0) != number.size() || number.empty() || number.size() > 6) return near;
  const unsigned value = decimal_value(number);
  for (unsigned distance = 1; distance <= farthest; ++distance) {
    if (value > distance) near.push_back(std::to_string(value - distance));
    near.push_back(std::to_string(value + distance));
  }
  return near;
}

Separator scan_separator(std::string_view text, size_t at) {
  Separator found;
  size_t end = skip_spacing(text, at);
  for (const std::string_view dash : {en_dash, em_dash, std::string_view("-")}) {
    if (!starts_at(text, end, dash)) continue;
    found.end = skip_spacing(text, end + dash.size());
    found.is_range = true;
    return found;
  }
  const size_t to = scan_word(text, end, "to");
  if (to != npos && end > at) return {skip_spacing(text, to), true};
  const bool has_sign = end < text.size() && (text[end] == ',' || text[end] == '/' ||
                                              text[end] == '+' || text[end] == '&');
  if (has_sign) end = skip_spacing(text, end + 1);
  for (const std::string_view word : {"and", "or"}) {
    const size_t behind = scan_word(text, end, word);
    if (behind != npos) return {skip_spacing(text, behind), false};
  }
  if (has_sign) found.end = end;
  return found;
}

bool only_joins(std::string_view text) {
  if (trim_blanks(text).empty()) return false;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_white_space(c) || std::string_view(",/+&").find(c) != std::string_view::npos) {
      ++at;
      continue;
    }
    size_t end = std::string_view::npos;
    for (const std::string_view word : {"and", "or", "to"})
      if (end == std::string_view::npos) end = scan_word(text, at, word);
    for (const std::string_view dash : {"–", "—", "-"})
      if (end == std::string_view::npos && text.substr(at, dash.size()) == dash)
        end = at + dash.size();
    if (end == std::string_view::npos) return false;
    at = end;
  }
  return true;
}

std::string_view closing_quote(std::string_view text, size_t at) {
  if (starts_at(text, at, "\"")) return "\"";
  if (starts_at(text, at, "“")) return "”";
  if (starts_at(text, at, "„")) return "“";
  if (starts_at(text, at, "‘")) return "’";
  if (starts_at(text, at, "«")) return "»";
  if (starts_at(text, at, "'")) return "'";
  return {};
}

size_t scan_quoted(std::string_view text, size_t at, size_t& content_begin, size_t& content_end) {
  constexpr size_t longest_title = 300;
  const std::string_view close = closing_quote(text, at);
  if (close.empty()) return npos;
  content_begin = at + (text[at] == '"' || text[at] == '\'' ? 1 : starts_at(text, at, "«") ? 2 : 3);
  size_t end = text.find(close, content_begin);
  // An apostrophe inside a word closes nothing.
  while (end != npos && close == "'" && !is_word_end(text, end + 1))
    end = text.find(close, end + 1);
  if (end == npos || end == content_begin || end - content_begin > longest_title) return npos;
  content_end = end;
  return end + close.size();
}

ProseWord without_possessive(std::string_view text, ProseWord word) {
  const std::string_view written = text.substr(word.begin, word.end - word.begin);
  for (const std::string_view ending : {"'s", "’s"})
    if (written.size() > ending.size() && written.ends_with(ending)) word.end -= ending.size();
  return word;
}

namespace {

bool ends_sentence(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == '.' || c == '!' || c == '?' || c == ';') {
    return at + 1 >= text.size() || is_white_space(text[at + 1]) || text[at + 1] == ')' ||
           text[at + 1] == '"' || is_mark(text[at + 1]);
  }
  return is_mark(c);
}

}  // namespace

std::vector<ProseWord> words_from(std::string_view text, size_t at, size_t most) {
  std::vector<ProseWord> words;
  int brackets = 0;
  while (at < text.size() && words.size() < most) {
    const char c = text[at];
    if (c == '(' || c == '[') ++brackets;
    if ((c == ')' || c == ']') && --brackets < 0) break;
    if (ends_sentence(text, at)) break;
    if (!is_word_byte(text, at) || sign_length(text, at) > 0) {
      if (starts_at(text, at, section_sign)) break;
      at += std::max<size_t>(sign_length(text, at), 1);
      continue;
    }
    ProseWord word{at, at};
    // A word holds what joins letters: `residence-IDs`, `don't`, `k3s/config`, `2.3`.
    while (at < text.size() && !is_white_space(text[at]) && !is_mark(text[at])) {
      const bool is_part = is_word_byte(text, at) && sign_length(text, at) == 0;
      const bool joins =
          std::string_view("-'./+#&").find(text[at]) != npos || starts_at(text, at, "’");
      if (!is_part && !joins) break;
      at += std::max<size_t>(sign_length(text, at), 1);
      if (is_part) word.end = at;
    }
    words.push_back(word);
    at = word.end;
  }
  return words;
}

std::vector<ProseWord> words_before(std::string_view text, size_t end, size_t most) {
  // From the beginning of the sentence or bracket, whichever is nearer.
  size_t begin = end;
  int brackets = 0;
  while (begin > 0) {
    const char c = text[begin - 1];
    if (c == ')' || c == ']') ++brackets;
    if ((c == '(' || c == '[') && --brackets < 0) break;
    if (begin < end && ends_sentence(text, begin - 1)) break;
    if (begin > 1 && starts_at(text, begin - 2, section_sign)) break;
    if (end - begin > 400) break;
    --begin;
  }
  std::vector<ProseWord> words = words_from(text.substr(0, end), begin, SIZE_MAX);
  std::reverse(words.begin(), words.end());
  if (words.size() > most) words.resize(most);
  return words;
}

std::optional<ProseWord> last_word_before(std::string_view text, size_t end) {
  constexpr size_t farthest = 400;
  bool is_at_start = false;  // of the sentence or bracket
  for (size_t begin = end; begin > 0 && end - begin < farthest && !is_at_start;) {
    while (begin > 0 && is_white_space(text[begin - 1])) --begin;
    while (begin > 0 && !is_white_space(text[begin - 1])) {
      const char c = text[begin - 1];
      is_at_start = c == '(' || c == '[' || (begin < end && ends_sentence(text, begin - 1));
      if (is_at_start) break;
      --begin;
    }
    const std::vector<ProseWord> words = words_from(text.substr(0, end), begin, SIZE_MAX);
    if (!words.empty()) return words.back();
  }
  return std::nullopt;
}

size_t unknown_title_end(std::string_view text, const std::vector<ProseWord>& words) {
  constexpr size_t most = 6;
  size_t count = 1;
  for (; count < std::min(words.size(), most); ++count) {
    const ProseWord last = words[count - 1];
    const std::string_view word =
        text.substr(words[count].begin, words[count].end - words[count].begin);
    if (word == "above" || word == "below") break;
    if (skip_spacing(text, last.end) != words[count].begin) break;
  }
  return without_possessive(text, words[count - 1]).end;
}

}  // namespace silcrow
