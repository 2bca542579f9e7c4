// Unicode text: UTF-8, character properties, case and normal forms. A thin layer over utf8proc,
// with what utf8proc lacks (Alphabetic, Cased, Case_Ignorable) in unicode_properties.cc.
//
// Every function is total: bytes that are not UTF-8 become U+FFFD, one for each maximal part of a
// sequence (The Unicode Standard 15.0, section 3.9, table 3-7, the practice of the WHATWG decoder),
// and code points that are not Unicode scalar values are written as U+FFFD. Results are always
// well-formed UTF-8. Pure functions; safe from any thread. Data: Unicode 15.0 (utf8proc 2.8); code
// points assigned later are GeneralCategory::unassigned and have no case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace silcrow {

inline constexpr char32_t replacement_character = 0xFFFD;

/// One code point read from UTF-8. `length` is the number of bytes read, at least 1.
struct DecodedCodePoint {
  char32_t code_point = replacement_character;
  size_t length = 1;
};

/// Reads the code point that begins at byte `offset`, which must be inside `text`.
DecodedCodePoint decode_utf8(std::string_view text, size_t offset);

/// Appends the UTF-8 form of one code point.
void append_utf8(std::string& output, char32_t code_point);

std::u32string utf8_to_utf32(std::string_view text);
std::string utf32_to_utf8(std::u32string_view text);

/// A copy of `text` with the bad bytes replaced.
std::string well_formed_utf8(std::string_view text);

bool is_ascii(std::string_view text);

constexpr bool is_ascii(char32_t code_point) { return code_point < 0x80; }

/// General_Category, in the order of utf8proc.
enum class GeneralCategory : uint8_t {
  unassigned,
  uppercase_letter,
  lowercase_letter,
  titlecase_letter,
  modifier_letter,
  other_letter,
  nonspacing_mark,
  spacing_mark,
  enclosing_mark,
  decimal_number,
  letter_number,
  other_number,
  connector_punctuation,
  dash_punctuation,
  open_punctuation,
  close_punctuation,
  initial_punctuation,
  final_punctuation,
  other_punctuation,
  math_symbol,
  currency_symbol,
  modifier_symbol,
  other_symbol,
  space_separator,
  line_separator,
  paragraph_separator,
  control,
  format,
  surrogate,
  private_use,
};

GeneralCategory general_category(char32_t code_point);

bool is_letter(char32_t code_point);          ///< L: Lu, Ll, Lt, Lm, Lo
bool is_mark(char32_t code_point);            ///< M: Mn, Mc, Me
bool is_number(char32_t code_point);          ///< N: Nd, Nl, No
bool is_decimal_number(char32_t code_point);  ///< Nd

bool is_alphabetic(char32_t code_point);      ///< Alphabetic (DerivedCoreProperties.txt)
bool is_cased(char32_t code_point);           ///< Cased (DerivedCoreProperties.txt)
bool is_case_ignorable(char32_t code_point);  ///< Case_Ignorable (DerivedCoreProperties.txt)
bool is_white_space(char32_t code_point);     ///< White_Space (PropList.txt)

/// U+200C ZERO WIDTH NON-JOINER and U+200D ZERO WIDTH JOINER.
constexpr bool is_join_control(char32_t code_point) {
  return code_point == 0x200C || code_point == 0x200D;
}

/// `text` without White_Space at either end. Bad bytes are not white space.
std::string_view trim_white_space(std::string_view text);

/// How many columns of a terminal it takes: 0 for marks, 2 for wide ones (East_Asian_Width).
size_t column_width(char32_t code_point);

/// Simple lower case of UnicodeData.txt: one code point to one code point (İ to i).
char32_t simple_lower_case(char32_t code_point);

// Each code point by itself: `ß` stays. Bytes that are no UTF-8 become U+FFFD.
std::string simple_upper_case(std::string_view text);

/// Whether capital sigma at the end of a word becomes ς: the only context rule of SpecialCasing.txt
/// that holds in every language. Ruby (so GitHub) leaves it out; JavaScript and Rust apply it.
enum class FinalSigma : uint8_t { ignore, apply };

/// Lower case by the simple mapping, except that İ becomes `i` + U+0307, the one unconditional
/// mapping of SpecialCasing.txt to several code points.
std::string lower_case(std::string_view text, FinalSigma final_sigma = FinalSigma::ignore);

/// Full case folding (CaseFolding.txt, C + F), for comparing without regard to case.
std::string case_fold(std::string_view text);

/// Normalization Form C (UAX #15).
std::string nfc(std::string_view text);

/// Normalization Form KD (UAX #15).
std::string nfkd(std::string_view text);

}  // namespace silcrow
