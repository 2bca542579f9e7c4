// Keys of titles, words of keys.
#include "resolve/references/title_key.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_punctuation(char32_t c) {
  const GeneralCategory category = general_category(c);
  return category >= GeneralCategory::connector_punctuation &&
         category <= GeneralCategory::other_punctuation;
}

void append_blank(std::string& key) {
  if (!key.empty() && key.back() != ' ') key += ' ';
}

std::string ascii_key(std::string_view title) {
  std::string key;
  key.reserve(title.size());
  for (const char c : title) {
    const bool is_symbol = std::string_view("$+<=>^`|~").find(c) != std::string_view::npos;
    if (c == '-' || is_white_space(c)) {
      append_blank(key);
    } else if (!is_ascii_punctuation(c) || is_symbol) {
      key += ascii_lower_case(c);
    }
  }
  return key;
}

std::string unicode_key(std::string_view title) {
  const std::string folded = nfc(case_fold(nfc(title)));
  std::string key;
  for (size_t at = 0; at < folded.size();) {
    const DecodedCodePoint decoded = decode_utf8(folded, at);
    at += decoded.length;
    const char32_t c = decoded.code_point;
    if (is_dash(c) || is_white_space(c)) {
      append_blank(key);
    } else if (!is_punctuation(c)) {
      append_utf8(key, c);
    }
  }
  return key;
}

// `caches` of `cache`, `switches` of `switch`.
bool is_plural_of(std::string_view plural, std::string_view word) {
  if (word.size() < 2 || !plural.starts_with(word)) return false;
  const std::string_view ending = plural.substr(word.size());
  return ending == "s" || ending == "es";
}

}  // namespace

std::string title_key(std::string_view title) {
  std::string key = is_ascii(title) ? ascii_key(title) : unicode_key(title);
  if (key.ends_with(' ')) key.pop_back();
  return key;
}

std::vector<std::string_view> key_words(std::string_view key) {
  std::vector<std::string_view> words;
  for (size_t at = 0; at < key.size();) {
    const size_t end = std::min(key.find(' ', at), key.size());
    if (end > at) words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool is_stop_word(std::string_view word) {
  constexpr std::array<std::string_view, 36> words = {
      "a",    "an",   "and", "are",  "as",   "at",  "be",  "by", "do",   "does", "for",   "from",
      "how",  "if",   "in",  "is",   "it",   "its", "not", "of", "on",   "or",   "our",   "so",
      "than", "that", "the", "then", "this", "to",  "was", "we", "when", "with", "which", "you"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool words_agree(std::string_view a, std::string_view b) {
  if (a == b || is_plural_of(a, b) || is_plural_of(b, a)) return true;
  const std::string_view stem = word_stem(a);
  return !stem.empty() && stem == word_stem(b);
}

std::vector<std::string> plurals_and_singulars(std::string_view word) {
  if (word.size() < 2) return {};
  std::vector<std::string> others{std::string(word) + "s", std::string(word) + "es"};
  for (const std::string_view ending : {"s", "es"}) {
    const std::string_view rest = word.substr(0, word.size() - ending.size());
    if (word.ends_with(ending) && is_plural_of(word, rest)) others.emplace_back(rest);
  }
  return others;
}

std::string_view word_stem(std::string_view word) {
  constexpr size_t stem_letters = 6;
  size_t at = 0;
  for (size_t letters = 0; letters < stem_letters; ++letters) {
    if (at >= word.size()) return {};
    at += decode_utf8(word, at).length;
  }
  return word.substr(0, at);
}

bool is_word_prefix(std::string_view start, std::string_view key) {
  if (start.empty() || !key.starts_with(start)) return false;
  return key.size() == start.size() || key[start.size()] == ' ';
}

}  // namespace silcrow
