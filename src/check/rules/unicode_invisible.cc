// Characters without any width or ink, which come along when text is copied and then break searches
// and commands. Documented and tested in docs/rules/unicode-invisible.md.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "check/checked_rule.h"
#include "check/page_text.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

struct Invisible {
  char32_t code_point;
  std::string_view name;  // of the Unicode Character Database
};

// Joiners, soft hyphens and direction marks are left out: languages and emoji need them.
constexpr std::array invisibles = {
    Invisible{0x034F, "COMBINING GRAPHEME JOINER"},
    Invisible{0x115F, "HANGUL CHOSEONG FILLER"},
    Invisible{0x1160, "HANGUL JUNGSEONG FILLER"},
    Invisible{0x180E, "MONGOLIAN VOWEL SEPARATOR"},
    Invisible{0x200B, "ZERO WIDTH SPACE"},
    Invisible{0x2060, "WORD JOINER"},
    Invisible{0x2061, "FUNCTION APPLICATION"},
    Invisible{0x2062, "INVISIBLE TIMES"},
    Invisible{0x2063, "INVISIBLE SEPARATOR"},
    Invisible{0x2064, "INVISIBLE PLUS"},
    Invisible{0x3164, "HANGUL FILLER"},
    Invisible{0xFEFF, "ZERO WIDTH NO-BREAK SPACE"},
    Invisible{0xFFA0, "HALFWIDTH HANGUL FILLER"},
};

// Blanks that look like one and are none to a shell.
constexpr Invisible no_break_space = {0x00A0, "NO-BREAK SPACE"};

// Whether the character stands among letters of a script that has no blanks between words or has
// fillers: there it does its work.
bool is_at_work(std::string_view text, Span span) {
  const auto is_foreign = [](char32_t c) { return c >= 0x80 && is_letter(c); };
  const bool before = span.begin > 0 && [&] {
    size_t at = span.begin - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return is_foreign(decode_utf8(text, at).code_point);
  }();
  const bool after = span.end < text.size() && is_foreign(decode_utf8(text, span.end).code_point);
  return before && after;
}

// `tree` and its like fill up their drawings with no-break spaces.
bool is_in_drawing(std::string_view text, Span span) {
  const size_t begin = text.find_last_of('\n', span.begin) + 1;  // 0 where there is none
  const std::string_view line = text.substr(begin, text.find('\n', span.end) - begin);
  return line.find("\xE2\x94") != line.npos || line.find("\xE2\x95") != line.npos;  // U+2500…257F
}

const Invisible* invisible_of(const FoundCharacter& found) {
  if (found.is_in_code && found.code_point == no_break_space.code_point) return &no_break_space;
  const auto match = std::ranges::find(invisibles, found.code_point, &Invisible::code_point);
  return match == invisibles.end() ? nullptr : &*match;
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  for_each_wide_character(book, page, [&](const FoundCharacter& found) {
    const Invisible* invisible = invisible_of(found);
    const bool is_mark = found.code_point == 0xFEFF && found.span.begin == 0;  // of byte order
    if (invisible == nullptr || is_mark) return;
    const std::string_view text = book.book.sources.file(found.span.file).text;
    const bool is_blank_in_code = invisible == &no_break_space;
    if (!found.is_in_code && is_at_work(text, found.span)) return;
    if (is_blank_in_code && is_in_drawing(text, found.span)) return;
    Diagnostic& diagnostic = diagnostics.add(
        Rule::unicode_invisible, found.span,
        fmt::format("here stands U+{:04X} {}, which {}", uint32_t(found.code_point),
                    invisible->name, is_blank_in_code ? "is no blank to programs" : "nobody sees"));
    diagnostic.fix = Fix{FixSafety::safe, {{found.span, is_blank_in_code ? " " : ""}}};
  });
}

}  // namespace

extern const CheckedRule unicode_invisible_rule = {check_page, nullptr};

}  // namespace silcrow
