// themes/default/search/query.mjs does the same, function for function.
#include "search/query_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "search/tokenizer.h"

namespace silcrow {

namespace {

constexpr std::string_view section_sign = "§";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for_each_word(text, [&](std::string_view word, size_t) { words.push_back(word); });
  return words;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

bool has_digit(std::string_view word) { return std::ranges::any_of(word, is_ascii_digit); }

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

QueryWord query_word(std::string_view typed, Tokenizer& tokenizer) {
  QueryWord word;
  word.literal = compared_text(stripped_word(typed));
  bool is_after_run = false;
  for (const Token& token : tokenizer.tokens(typed)) {
    if (token.text == word.literal) word.term = token.text;
    if (token.kind == TokenKind::whole) continue;
    // Camel parts stand for the run that they are of, which is missing when it is too long.
    const bool is_first_part = token.kind == TokenKind::camel && is_after_run;
    if (is_first_part && begins_with(word.parts.back(), token.text)) word.parts.pop_back();
    word.parts.emplace_back(token.text);
    is_after_run = token.kind == TokenKind::run;
  }
  return word;
}

void add_words(std::string_view text, Query& query) {
  Tokenizer tokenizer;
  for (const std::string_view typed : words_of(text)) {
    QueryWord word = query_word(typed, tokenizer);
    const bool is_known =
        std::ranges::find(query.words, word.literal, &QueryWord::literal) != query.words.end();
    if (word.parts.empty() || is_known || query.words.size() == most_query_words) continue;
    query.words.push_back(std::move(word));
  }
}

// Where a heading's number ends: its first word when it has a digit, or its second when that begins
// with one ("Runbook 7"). 0 where it has none, or is nothing else.
size_t number_end(std::string_view key) {
  const size_t first = key.find(' ');
  if (first == std::string_view::npos) return 0;
  if (has_digit(key.substr(0, first))) return first;
  const size_t second = std::min(key.find(' ', first + 1), key.size());
  return is_ascii_digit(key[first + 1]) && second < key.size() ? second : 0;
}

// "17§26", "17 §26", "chapter 17 §26" and "§26" are what references call the section "26" or "§26"
// of the chapter 17; "chapter 17" is the chapter.
bool is_address(std::string_view key, std::string_view number,
                const std::vector<std::string>& crumbs) {
  constexpr std::string_view chapter_word = "chapter ";
  if (number.empty()) return false;
  if (begins_with(key, chapter_word)) key.remove_prefix(chapter_word.size());
  const size_t sign = key.find(section_sign);
  if (sign == std::string_view::npos) return key == number;
  const std::string_view own = key.substr(sign);
  if (own != number && own.substr(section_sign.size()) != number) return false;
  const std::string chapter = std::string(trim_blanks(key.substr(0, sign))).append(" ");
  return sign == 0 || std::ranges::any_of(crumbs, [&](const std::string& crumb) {
           return begins_with(crumb, chapter);
         });
}

}  // namespace

std::string compared_text(std::string_view text) {
  if (is_ascii(text)) return ascii_lower_case(text);
  return lower_case(nfc(text), FinalSigma::apply);
}

std::string heading_key(std::string_view heading) {
  const std::string lower = compared_text(heading);
  std::vector<std::string_view> words;
  for (const std::string_view word : words_of(lower)) {
    const std::string_view stripped = stripped_word(word);
    if (!stripped.empty()) words.push_back(stripped);
  }
  return joined(words);
}

HeadingFit heading_fit(std::string_view key, std::string_view heading,
                       const std::vector<std::string>& crumbs) {
  if (key.empty()) return HeadingFit::none;
  const std::string whole = heading_key(heading);
  const size_t end = number_end(whole);
  const std::string_view number = std::string_view(whole).substr(0, end);
  const std::string_view title = std::string_view(whole).substr(end > 0 ? end + 1 : 0);
  const bool is_title = key == whole || key == title;
  if (is_title || is_address(key, number, crumbs)) return HeadingFit::equals;
  return begins_with(whole, key) || begins_with(title, key) ? HeadingFit::begins : HeadingFit::none;
}

Query parse_query(std::string_view text) {
  Query query;
  std::string rest;
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find('"', at);
    const size_t close = open == std::string::npos ? open : text.find('"', open + 1);
    rest += text.substr(at, close == std::string::npos ? std::string::npos : open - at);
    if (close == std::string::npos) break;
    const std::string_view inner = text.substr(open + 1, close - open - 1);
    const std::string lower = compared_text(inner);
    const std::string phrase = joined(words_of(lower));
    if (!phrase.empty()) query.phrases.push_back(phrase);
    add_words(inner, query);
    rest += ' ';
    at = close + 1;
  }
  const size_t closed = query.words.size();
  add_words(rest, query);
  if (query.words.size() > closed) query.words.back().is_open = true;
  query.key = heading_key(text);
  return query;
}

}  // namespace silcrow
