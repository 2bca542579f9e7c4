// Words are hashed as they are read; a hash that two words share costs a comparison and no more.
#include "resolve/glossary/term_index.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

// The bytes of the word's character at `at`; 0 where no word goes on.
size_t word_character(std::string_view text, size_t at) {
  if (at >= text.size()) return 0;
  if (is_ascii_alphanumeric(text[at]) || text[at] == '_') return 1;
  if (uint8_t(text[at]) < 0x80) return 0;
  const DecodedCodePoint point = decode_utf8(text, at);
  const bool is_in_word =
      is_letter(point.code_point) || is_number(point.code_point) || is_mark(point.code_point);
  return is_in_word ? point.length : 0;
}

// The small letter, digit or `_` that an ASCII byte of a word is hashed as; 0 for all others.
constexpr std::array<uint8_t, 256> word_bytes = [] {
  std::array<uint8_t, 256> bytes{};
  for (size_t c = 0; c < 0x80; ++c) {
    const bool is_in_word = is_ascii_alphanumeric(char(c)) || char(c) == '_';
    if (is_in_word) bytes[c] = uint8_t(ascii_lower_case(char(c)));
  }
  return bytes;
}();

struct HashedWord {
  size_t end = 0;
  uint64_t hash = 0;
};

// FNV-1a of the word in small letters (Fowler, Noll, Vo; 64 bits).
HashedWord read_word(std::string_view text, size_t begin) {
  HashedWord word{begin, 0xCBF29CE484222325};
  const auto take = [&word](char c) { word.hash = (word.hash ^ uint8_t(c)) * 0x100000001B3; };
  while (word.end < text.size()) {
    if (const uint8_t byte = word_bytes[uint8_t(text[word.end])]; byte != 0) {
      take(char(byte));
      ++word.end;
      continue;
    }
    const size_t length = word_character(text, word.end);
    if (length == 0) break;
    std::string small;
    append_utf8(small, simple_lower_case(decode_utf8(text, word.end).code_point));
    for (const char c : small) take(c);
    word.end += length;
  }
  return word;
}

// One character as names compare it, all blanks in a row being one.
struct Unit {
  char32_t character = 0;
  size_t length = 0;
};

Unit unit_at(std::string_view text, size_t at) {
  constexpr char32_t no_break_space = 0xA0;
  constexpr char32_t right_quote = 0x2019;
  Unit unit;
  while (at + unit.length < text.size()) {
    const DecodedCodePoint point = decode_utf8(text, at + unit.length);
    const bool is_space = point.code_point == no_break_space ||
                          (is_ascii(point.code_point) && is_white_space(char(point.code_point)));
    if (!is_space && unit.length > 0) break;
    unit.length += point.length;
    if (!is_space) {
      unit.character = point.code_point == right_quote ? U'\'' : point.code_point;
      break;
    }
    unit.character = U' ';
  }
  return unit;
}

std::string lower_case_of(std::string_view text) {
  std::string small;
  for (const char32_t character : utf8_to_utf32(text))
    append_utf8(small, simple_lower_case(character));
  return small;
}

std::string capitals_of(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals) c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
  return capitals;
}

bool is_sign_that_joins(char c) { return std::string_view("-_./\\:@=+#$~").find(c) != npos; }

bool is_joined_before(std::string_view text, size_t begin) {
  return begin > 0 && is_sign_that_joins(text[begin - 1]);
}

bool is_joined_behind(std::string_view text, size_t end) {
  if (word_character(text, end) > 0) return true;
  if (end >= text.size() || !is_sign_that_joins(text[end])) return false;
  const bool always = text[end] == '/' || text[end] == '+' || text[end] == '#';
  return always || word_character(text, end + 1) > 0;
}

}  // namespace

// Names before aliases, so that an alias never takes a name from its term.
TermIndex::TermIndex(const std::vector<Term>& terms) {
  for (size_t i = 0; i < terms.size(); ++i) add(TermId{uint32_t(i)}, terms[i].name);
  for (size_t i = 0; i < terms.size(); ++i) {
    for (const std::string& alias : terms[i].aliases) add(TermId{uint32_t(i)}, alias);
  }
  for (auto& [hash, names] : by_first_word_)
    std::ranges::stable_sort(
        names, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

void TermIndex::add(TermId term, std::string_view name) {
  name = trim_white_space(name);
  by_key_.emplace(case_fold(name), term);
  const std::string small = lower_case_of(name);
  if (small == name) {
    add_form(term, small, CaseRule::any);
  } else {
    add_form(term, name, CaseRule::as_written);
    const std::string capitals = capitals_of(name);
    if (capitals != name) add_form(term, capitals, CaseRule::as_written);
  }
}

void TermIndex::add_form(TermId term, std::string_view text, CaseRule case_rule) {
  size_t word = 0;
  while (word < text.size() && word_character(text, word) == 0)
    word += decode_utf8(text, word).length;
  if (word >= text.size()) return;  // nothing but signs: no word to be found by
  by_first_word_[read_word(text, word).hash].push_back({term, std::string(text), word, case_rule});
}

TermMatch TermIndex::match_at(std::string_view text, size_t word, uint64_t hash) const {
  const auto found = by_first_word_.find(hash);
  if (found == by_first_word_.end()) return {};
  for (const Name& name : found->second) {
    if (name.first_word > word) continue;
    const size_t begin = word - name.first_word;
    size_t at = begin;
    size_t in_name = 0;
    while (in_name < name.text.size()) {
      const Unit wanted = unit_at(name.text, in_name);
      const Unit unit = unit_at(text, at);
      const char32_t character =
          name.case_rule == CaseRule::any ? simple_lower_case(unit.character) : unit.character;
      if (unit.length == 0 || character != wanted.character) break;
      in_name += wanted.length;
      at += unit.length;
    }
    const bool is_whole = in_name >= name.text.size() && !is_joined_before(text, begin) &&
                          !is_joined_behind(text, at);
    if (is_whole) return {name.term, begin, at};
  }
  return {};
}

std::vector<TermMatch> TermIndex::find(std::string_view text) const {
  std::vector<TermMatch> matches;
  for (size_t at = 0; at < text.size();) {
    const HashedWord word = read_word(text, at);
    if (word.end == at) {
      at += uint8_t(text[at]) < 0x80 ? 1 : decode_utf8(text, at).length;
      continue;
    }
    const TermMatch match = match_at(text, at, word.hash);
    const size_t last_end = matches.empty() ? 0 : matches.back().end;
    const bool is_match = match.term != no_term && match.begin >= last_end;
    if (is_match) matches.push_back(match);
    at = is_match ? std::max(match.end, word.end) : word.end;
  }
  return matches;
}

TermId TermIndex::used_as(std::string_view text) const {
  const std::vector<TermMatch> matches = find(text);
  const bool is_whole =
      matches.size() == 1 && matches[0].begin == 0 && matches[0].end == text.size();
  return is_whole ? matches[0].term : no_term;
}

TermId TermIndex::named(std::string_view name) const {
  const auto found = by_key_.find(case_fold(trim_white_space(name)));
  return found == by_key_.end() ? no_term : found->second;
}

}  // namespace silcrow
