// mdBook's heading ids: trimmed, lower case as in Rust (with the final sigma), white space of any
// kind a `-` each, and of the rest only alphabetic characters, numbers of any kind, `_` and `-`.
// Unlike GitHub's it keeps "²" and "½" and drops marks that are not alphabetic: accents written as
// combining characters, variation selectors.
//
// Source: mdBook's id_from_content and unique_id as of version 0.5. That a heading of nothing but
// punctuation becomes `section` is of its main branch (May 2026); 0.5.4 still gives an empty id.
#include "base/unicode.h"
#include "resolve/anchors/slug_dialects.h"

namespace silcrow {
namespace {

bool is_kept(char32_t c) {
  if (is_ascii(c)) return is_ascii_letter_or_digit(c) || c == '_' || c == '-';
  return is_alphabetic(c) || is_number(c);
}

}  // namespace

std::string mdbook_slug(std::string_view heading_text) {
  const std::string text = lower_case(trim_white_space(heading_text), FinalSigma::apply);
  std::string slug;
  slug.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (is_kept(decoded.code_point)) {
      append_utf8(slug, decoded.code_point);
    } else if (is_white_space(decoded.code_point)) {
      slug.push_back('-');
    }
    offset += decoded.length;
  }
  return slug.empty() ? "section" : slug;
}

}  // namespace silcrow
