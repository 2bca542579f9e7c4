// UTF-8 decoding of hostile bytes, properties, case and normal forms.
#include "base/unicode.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace silcrow {

TEST_CASE("well-formed UTF-8 goes to code points and back") {
  const std::string text = "a\u00E9\u4F60\U0001F680";
  CHECK(utf8_to_utf32(text) == U"a\u00E9\u4F60\U0001F680");
  CHECK(utf32_to_utf8(utf8_to_utf32(text)) == text);
  CHECK(well_formed_utf8(text) == text);
}

TEST_CASE("each maximal part of a bad sequence becomes one U+FFFD") {
  const std::vector<std::pair<std::string, std::u32string>> cases = {
      {"a\x80z", U"a\uFFFDz"},                            // a lone continuation
      {"\xC0\xAF", U"\uFFFD\uFFFD"},                      // overlong slash
      {"\xE2\x82", U"\uFFFD"},                            // cut at the end of the text
      {"\xE2\x82z", U"\uFFFDz"},                          // cut by another character
      {"\xF0\x9F\x9A", U"\uFFFD"},                        // cut after three of four
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD"},  // beyond U+10FFFF
      {"\xE0\x80\x80", U"\uFFFD\uFFFD\uFFFD"},            // overlong in three bytes
      {"\xFF\xFE", U"\uFFFD\uFFFD"},                      // never in UTF-8
  };
  for (const auto& [bytes, expected] : cases) CHECK(utf8_to_utf32(bytes) == expected);
}

TEST_CASE("what is not a scalar value is written as U+FFFD") {
  CHECK(utf32_to_utf8(std::u32string{0xD800, 0x110000, 0xFFFFFFFF}) == "\uFFFD\uFFFD\uFFFD");
  CHECK(general_category(0x110000) == GeneralCategory::unassigned);
  CHECK(general_category(0xFFFFFFFF) == GeneralCategory::unassigned);
  CHECK(simple_lower_case(0xFFFFFFFF) == 0xFFFFFFFF);
}

TEST_CASE("general categories keep utf8proc's order") {
  CHECK(general_category(U'A') == GeneralCategory::uppercase_letter);
  CHECK(general_category(U'\u0301') == GeneralCategory::nonspacing_mark);
  CHECK(general_category(U'\u203F') == GeneralCategory::connector_punctuation);
  CHECK(general_category(U'\u2167') == GeneralCategory::letter_number);
  CHECK(general_category(0xE000) == GeneralCategory::private_use);
  CHECK(general_category(0x0378) == GeneralCategory::unassigned);
}

TEST_CASE("derived properties differ from the categories where the standard says so") {
  CHECK(is_alphabetic(U'\u24B6'));        // circled A: a symbol
  CHECK(is_alphabetic(U'\u093E'));        // Devanagari vowel sign: a mark
  CHECK(is_alphabetic(U'\u2167'));        // Roman numeral eight
  CHECK_FALSE(is_alphabetic(U'\u0301'));  // combining acute
  CHECK_FALSE(is_alphabetic(U'\uFE0F'));
  CHECK_FALSE(is_alphabetic(U'\u00B2'));
  CHECK(is_alphabetic(0x1F189));  // last of the list
  CHECK_FALSE(is_alphabetic(0x1F18A));
  CHECK(is_cased(U'\u2160'));
  CHECK_FALSE(is_cased(U'\u4F60'));
  CHECK(is_case_ignorable(U'\''));
  CHECK(is_case_ignorable(U'\u00AD'));
  CHECK_FALSE(is_case_ignorable(U'-'));
}

TEST_CASE("white space is trimmed in all its forms") {
  CHECK(trim_white_space(" \t\u00A0\u2003a b\u3000\u0085 ") == "a b");
  CHECK(trim_white_space("\u2028\u2029") == "");
  CHECK(trim_white_space("\u200Ba") == "\u200Ba");  // zero width space is not White_Space
  CHECK(trim_white_space("\xE2\x80") == "\xE2\x80");
}

TEST_CASE("upper case keeps the number of code points") {
  CHECK(simple_upper_case("exit – größe") == "EXIT – GRÖẞE");
  CHECK(simple_upper_case("\uFB01") == "\uFB01");
  CHECK(simple_upper_case("a\xFF") == "A\uFFFD");
}

TEST_CASE("lower case is unconditional unless the final sigma is asked for") {
  CHECK(lower_case("ABC-\u00C9") == "abc-\u00E9");
  CHECK(lower_case("\u0130") == "i\u0307");
  CHECK(simple_lower_case(0x0130) == U'i');
  CHECK(lower_case("ΣΑΣ") == "σασ");
  CHECK(lower_case("ΣΑΣ", FinalSigma::apply) == "σας");
  CHECK(lower_case("ΑΣ. ΑΣΑ Σ", FinalSigma::apply) == "ας. ασα σ");
  CHECK(lower_case("ΑΣ\u0301", FinalSigma::apply) == "ας\u0301");
  CHECK(lower_case("ΑΣ'Α", FinalSigma::apply) == "ασ'α");
  CHECK(lower_case("A\xFF") == "a\uFFFD");
}

TEST_CASE("case folding and normal forms") {
  CHECK(case_fold("Straße ﬁ Σς") == "strasse fi σσ");
  CHECK(case_fold("HTTP") == "http");
  CHECK(nfc("e\u0301") == "\u00E9");
  CHECK(nfc("\u212B") == "\u00C5");
  CHECK(nfkd("\u00E9\u00BD\u2167") == "e\u03011\u20442VIII");
  CHECK(nfc(std::string("\0\xE9", 2)) == std::string("\0\uFFFD", 4));
  CHECK(nfkd("") == "");
}

}  // namespace silcrow
