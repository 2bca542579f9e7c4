// The pairs are those of Unicode's confusables.txt (UTS #39) that look alike in common fonts of
// text and of code. Letters with a meaning of their own in technical prose (μ, α, ν, Δ, Ω) are
// none.
#include "check/lookalike_words.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "check/page_text.h"

namespace silcrow {

namespace {

struct Pair {
  char32_t code_point;
  char latin;
};

// Sorted by code point.
constexpr std::array pairs = {
    Pair{0x0391, 'A'}, Pair{0x0392, 'B'}, Pair{0x0395, 'E'}, Pair{0x0396, 'Z'}, Pair{0x0397, 'H'},
    Pair{0x0399, 'I'}, Pair{0x039A, 'K'}, Pair{0x039C, 'M'}, Pair{0x039D, 'N'}, Pair{0x039F, 'O'},
    Pair{0x03A1, 'P'}, Pair{0x03A4, 'T'}, Pair{0x03A5, 'Y'}, Pair{0x03A7, 'X'}, Pair{0x03BF, 'o'},
    Pair{0x0405, 'S'}, Pair{0x0406, 'I'}, Pair{0x0408, 'J'}, Pair{0x0410, 'A'}, Pair{0x0412, 'B'},
    Pair{0x0415, 'E'}, Pair{0x041A, 'K'}, Pair{0x041C, 'M'}, Pair{0x041D, 'H'}, Pair{0x041E, 'O'},
    Pair{0x0420, 'P'}, Pair{0x0421, 'C'}, Pair{0x0422, 'T'}, Pair{0x0423, 'Y'}, Pair{0x0425, 'X'},
    Pair{0x0430, 'a'}, Pair{0x0435, 'e'}, Pair{0x043E, 'o'}, Pair{0x0440, 'p'}, Pair{0x0441, 'c'},
    Pair{0x0443, 'y'}, Pair{0x0445, 'x'}, Pair{0x0455, 's'}, Pair{0x0456, 'i'}, Pair{0x0458, 'j'},
    Pair{0x0501, 'd'}, Pair{0x051B, 'q'}, Pair{0x051D, 'w'},
};

static_assert(std::ranges::is_sorted(pairs, {}, &Pair::code_point));

// The Latin letter that it looks like, else 0.
char latin_of(char32_t code_point) {
  const auto found = std::ranges::lower_bound(pairs, code_point, {}, &Pair::code_point);
  return found != pairs.end() && found->code_point == code_point ? found->latin : char(0);
}

// By block, of letters only.
Script script_of(char32_t c) {
  if (!is_letter(c)) return Script::other;
  if (c < 0x250) return Script::latin;
  if (c >= 0x370 && c < 0x400) return Script::greek;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  return Script::other;
}

bool is_in_word(char32_t c) { return c == '_' || is_letter(c) || is_mark(c) || is_number(c); }

size_t word_begin(std::string_view text, size_t at) {
  while (at > 0) {
    size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    if (!is_in_word(decode_utf8(text, before).code_point)) break;
    at = before;
  }
  return at;
}

size_t word_end(std::string_view text, size_t at) {
  while (at < text.size()) {
    const DecodedCodePoint found = decode_utf8(text, at);
    if (!is_in_word(found.code_point)) break;
    at += found.length;
  }
  return at;
}

std::vector<Span> addresses_of(const Document& document) {
  std::vector<Span> spans;
  const auto add = [&](Span span) {
    if (span.file == document.file) spans.push_back(span);
  };
  for (const Link& link : document.links) add(link.destination_span);
  for (const LinkDefinition& link : document.definitions) add(link.destination_span);
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

bool is_within(const std::vector<Span>& spans, uint32_t at) {
  const auto next = std::ranges::upper_bound(spans, at, {}, &Span::begin);
  return next != spans.begin() && at < std::prev(next)->end;
}

}  // namespace

LookalikeWords::LookalikeWords(const LinkedBook& book, PageId page) {
  std::vector<Span> addresses;
  uint32_t done = 0;  // where the word before ends
  for_each_wide_character(book, page, [&](const FoundCharacter& found) {
    const Script script = script_of(found.code_point);
    if (found.span.begin < done || (script != Script::greek && script != Script::cyrillic)) return;
    if (done == 0) addresses = addresses_of(*book.page(page).document);
    const std::string_view text = book.book.sources.file(found.span.file).text;
    const auto begin = uint32_t(word_begin(text, found.span.begin));
    done = uint32_t(word_end(text, found.span.end));
    const bool is_code = found.is_in_code || is_within(addresses, found.span.begin);
    read_word(text.substr(begin, done - begin), {found.span.file, begin, done}, is_code);
  });
}

void LookalikeWords::read_word(std::string_view text, Span span, bool is_in_code) {
  LookalikeWord word{text, span, Script::other, false, false, is_in_code, {}};
  size_t latin = 0;
  size_t changes = 0;  // from one script to the other
  Script before = Script::other;
  bool is_readable = true;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint found = decode_utf8(text, at);
    const Span place = {span.file, span.begin + uint32_t(at),
                        span.begin + uint32_t(at + found.length)};
    at += found.length;
    const Script script = script_of(found.code_point);
    if (script == Script::other) continue;
    if (before != Script::other && before != script) ++changes;
    before = script;
    if (script == Script::latin) {
      ++latin;
      continue;
    }
    const char lookalike = latin_of(found.code_point);
    if (lookalike == 0 || (word.script != Script::other && word.script != script)) {
      is_readable = false;
    }
    word.script = script;
    word.letters.push_back({found.code_point, lookalike, place});
  }
  if (!is_readable) {
    (word.script == Script::greek ? has_greek_ : has_cyrillic_) |= latin == 0;
    return;
  }
  word.is_mixed = latin > 0;
  word.is_at_edge = changes == 1;
  words_.push_back(std::move(word));
}

}  // namespace silcrow
