// GitHub's heading ids: lower case, everything but word characters, `-` and space deleted, each
// space a `-`. Nothing is trimmed, nothing collapsed: "CI / CD" is `ci--cd`, "Go 🚀" is `go-`.
//
// Word characters are those of Ruby's \p{Word}: Alphabetic, marks, decimal numbers, connector
// punctuation and, on GitHub, the two join controls. A variation selector is a mark, so "⚠️
// Danger" keeps an invisible U+FE0F. Lower case is without the final-sigma rule.
//
// Source: html-pipeline's table-of-contents filter (`/[^\p{Word}\- ]/u`), corrected by what GitHub
// renders today: Unicode lower case (github-slugger's sampled fixtures), ZWJ and ZWNJ kept.
#include "base/unicode.h"
#include "resolve/anchors/slug_dialects.h"

namespace silcrow {
namespace {

enum class JoinControls { drop, keep };

bool is_word(char32_t c, JoinControls join_controls) {
  if (is_ascii(c)) return is_ascii_letter_or_digit(c) || c == '_';
  if (is_join_control(c)) return join_controls == JoinControls::keep;
  return is_alphabetic(c) || is_mark(c) || is_decimal_number(c) ||
         general_category(c) == GeneralCategory::connector_punctuation;
}

std::string slug_of_lower_case(std::string_view text, JoinControls join_controls) {
  std::string slug;
  slug.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (decoded.code_point == ' ' || decoded.code_point == '-') {
      slug.push_back('-');
    } else if (is_word(decoded.code_point, join_controls)) {
      slug.append(text.substr(offset, decoded.length));
    }
    offset += decoded.length;
  }
  return slug;
}

}  // namespace

std::string github_slug(std::string_view heading_text) {
  return slug_of_lower_case(lower_case(heading_text), JoinControls::keep);
}

// Docusaurus uses the github-slugger package: the same rule in JavaScript, whose lower case knows
// the final sigma, and with a table of characters from before GitHub kept the join controls. That
// table is of Unicode 13; characters added in 14 and 15 it drops and we keep.
std::string docusaurus_slug(std::string_view heading_text) {
  return slug_of_lower_case(lower_case(heading_text, FinalSigma::apply), JoinControls::drop);
}

}  // namespace silcrow
