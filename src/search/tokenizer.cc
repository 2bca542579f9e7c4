// Characters are classed once; all else is about stretches of classes.
#include "search/tokenizer.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"

namespace silcrow {

namespace {

using CharacterClass = Tokenizer::CharacterClass;

constexpr size_t longest_whole = 48;
constexpr size_t longest_part = 32;

constexpr bool is_edge(char32_t c) {
  constexpr std::u32string_view edges = U".,;:!?()[]{}\"'`“”‘’<>*|&=+";
  return edges.find(c) != std::u32string_view::npos;
}

// Han, Kana and Hangul, by blocks.
bool is_pair_script(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  constexpr std::array<Range, 8> ranges = {{{0x3005, 0x3007},
                                            {0x3040, 0x30FF},
                                            {0x31F0, 0x31FF},
                                            {0x3400, 0x9FFF},
                                            {0xAC00, 0xD7AF},
                                            {0xF900, 0xFAFF},
                                            {0xFF66, 0xFF9D},
                                            {0x20000, 0x3FFFF}}};
  return std::ranges::any_of(ranges, [c](Range r) { return c >= r.first && c <= r.last; });
}

constexpr CharacterClass ascii_class(char c) {
  if (is_ascii_digit(c)) return CharacterClass::digit;
  if (is_ascii_upper(c)) return CharacterClass::upper;
  if (is_ascii_letter(c)) return CharacterClass::lower;
  return is_edge(char32_t(c)) ? CharacterClass::edge : CharacterClass::sign;
}

constexpr auto ascii_classes = [] {
  std::array<CharacterClass, 128> classes{};
  for (size_t c = 0; c < classes.size(); ++c) classes[c] = ascii_class(char(c));
  return classes;
}();

bool is_at_edge(char32_t c) {
  return is_ascii(c) ? ascii_classes[c] == CharacterClass::edge : is_edge(c);
}

CharacterClass class_of(char32_t c) {
  if (is_pair_script(c)) return CharacterClass::pair;
  if (is_edge(c)) return CharacterClass::edge;
  if (is_number(c)) return CharacterClass::digit;
  switch (general_category(c)) {
    case GeneralCategory::uppercase_letter: return CharacterClass::upper;
    case GeneralCategory::lowercase_letter: return CharacterClass::lower;
    default: return is_letter(c) || is_mark(c) ? CharacterClass::letter : CharacterClass::sign;
  }
}

bool is_sign(CharacterClass c) { return c == CharacterClass::edge || c == CharacterClass::sign; }

}  // namespace

size_t space_length(std::string_view text, size_t at) {
  const char c = text[at];
  if (is_ascii(char32_t(uint8_t(c)))) return is_white_space(c) ? 1 : 0;
  if ((uint8_t(c) & 0xC0) == 0x80) return 0;  // not the first byte of a character
  const DecodedCodePoint decoded = decode_utf8(text, at);
  return is_white_space(decoded.code_point) ? decoded.length : 0;
}

std::string_view stripped_word(std::string_view word) {
  size_t begin = 0;
  while (begin < word.size()) {
    const DecodedCodePoint first = decode_utf8(word, begin);
    if (!is_at_edge(first.code_point)) break;
    begin += first.length;
  }
  size_t end = word.size();
  while (end > begin) {
    size_t at = end - 1;
    while (at > begin && (uint8_t(word[at]) & 0xC0) == 0x80) --at;
    const DecodedCodePoint last = decode_utf8(word, at);
    if (!is_at_edge(last.code_point) || at + last.length != end) break;
    end = at;
  }
  return word.substr(begin, end - begin);
}

void Tokenizer::read(std::string_view word) {
  lower_.clear();
  characters_.clear();
  for (size_t at = 0; at < word.size();) {
    const uint32_t begin = uint32_t(lower_.size());
    const char c = word[at];
    if (is_ascii(char32_t(uint8_t(c)))) {
      characters_.push_back({ascii_classes[uint8_t(c)], begin});
      lower_ += ascii_lower_case(c);
      ++at;
    } else {
      const DecodedCodePoint decoded = decode_utf8(word, at);
      characters_.push_back({class_of(decoded.code_point), begin});
      lower_ += lower_case(word.substr(at, decoded.length));
      at += decoded.length;
    }
  }
  characters_.push_back({CharacterClass::edge, uint32_t(lower_.size())});
}

// Leaves out what is too long.
void Tokenizer::add(TokenKind kind, size_t first, size_t end) {
  const size_t begin = characters_[first].begin;
  const size_t length = characters_[end].begin - begin;
  if (length > (kind == TokenKind::whole ? longest_whole : longest_part)) return;
  tokens_.push_back({kind, std::string_view(lower_).substr(begin, length)});
}

void Tokenizer::add_whole(size_t first, size_t end) {
  bool has_sign_before = false;  // of the last letter or digit
  bool has_sign = false;
  for (size_t i = first; i < end; ++i) {
    const CharacterClass c = characters_[i].character_class;
    has_sign = has_sign || is_sign(c);
    if (!is_sign(c)) has_sign_before = has_sign;
  }
  if (has_sign_before) add(TokenKind::whole, first, end);
}

void Tokenizer::add_run(size_t first, size_t end) {
  add(TokenKind::run, first, end);
  const auto has = [&](CharacterClass wanted) {
    const auto run = std::span(characters_).subspan(first, end - first);
    return std::ranges::find(run, wanted, &Character::character_class) != run.end();
  };
  if (has(CharacterClass::upper) && has(CharacterClass::lower)) add_camel_parts(first, end);
}

// A part ends before a capital behind something else, before the last of several capitals when a
// small letter follows, and between digits and letters.
void Tokenizer::add_camel_parts(size_t first, size_t end) {
  const auto at = [&](size_t i) { return characters_[i].character_class; };
  size_t begin = first;
  const auto close = [&](size_t here) {
    add(TokenKind::camel, begin, here);
    begin = here;
  };
  for (size_t i = first + 1; i < end; ++i) {
    const bool is_first_capital =
        at(i) == CharacterClass::upper && at(i - 1) != CharacterClass::upper;
    const bool is_last_capital =
        at(i) == CharacterClass::upper && i + 1 < end && at(i + 1) == CharacterClass::lower;
    const bool changes_number =
        (at(i) == CharacterClass::digit) != (at(i - 1) == CharacterClass::digit);
    if (is_first_capital || is_last_capital || changes_number) close(i);
  }
  if (begin > first) close(end);
}

void Tokenizer::add_pairs(size_t first, size_t end) {
  if (end - first == 1) add(TokenKind::pair, first, end);
  for (size_t i = first; i + 1 < end; ++i) add(TokenKind::pair, i, i + 2);
}

// Most words by far: ASCII letters, of which only the first may be a capital.
bool Tokenizer::add_plain(std::string_view word) {
  word = stripped_word(word);
  if (word.empty() || word.size() > longest_part || !is_ascii_letter(word[0])) return false;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!std::all_of(word.begin() + 1, word.end(), is_small)) return false;
  lower_ = word;
  lower_[0] = ascii_lower_case(lower_[0]);
  tokens_.push_back({TokenKind::run, lower_});
  return true;
}

std::span<const Token> Tokenizer::tokens(std::string_view word) {
  tokens_.clear();
  if (add_plain(word)) return tokens_;
  if (is_ascii(word)) {
    read(word);
  } else {
    read(nfc(word));
  }
  size_t first = 0;
  size_t end = characters_.size() - 1;
  const auto is_edge_at = [&](size_t i) {
    return characters_[i].character_class == CharacterClass::edge;
  };
  while (first < end && is_edge_at(first)) ++first;
  while (end > first && is_edge_at(end - 1)) --end;
  add_whole(first, end);
  while (first < end) {
    const CharacterClass begins = characters_[first].character_class;
    size_t last = first + 1;
    const auto continues = [&](CharacterClass c) {
      return !is_sign(c) && (c == CharacterClass::pair) == (begins == CharacterClass::pair);
    };
    if (is_sign(begins)) {
      first = last;
      continue;
    }
    while (last < end && continues(characters_[last].character_class)) ++last;
    begins == CharacterClass::pair ? add_pairs(first, last) : add_run(first, last);
    first = last;
  }
  return tokens_;
}

}  // namespace silcrow
