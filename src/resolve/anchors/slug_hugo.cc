// Hugo's heading ids with its default `autoIDType: github`: trimmed, space and `-` a `-` each, and
// of the rest only letters, decimal numbers and `_`, in simple lower case (İ is i). Unlike GitHub's
// it drops every mark, letter number and circled letter. Nothing left gives `heading`.
//
// Source: Hugo's markup/goldmark/autoid.go; checked against Hugo 0.111.3.
#include "base/unicode.h"
#include "resolve/anchors/slug_dialects.h"

namespace silcrow {
namespace {

bool is_kept(char32_t c) {
  if (is_ascii(c)) return is_ascii_letter_or_digit(c) || c == '_';
  return is_letter(c) || is_decimal_number(c);
}

}  // namespace

std::string hugo_slug(std::string_view heading_text) {
  const std::string_view text = trim_white_space(heading_text);
  std::string slug;
  slug.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    if (decoded.code_point == ' ' || decoded.code_point == '-') {
      slug.push_back('-');
    } else if (is_kept(decoded.code_point)) {
      append_utf8(slug, simple_lower_case(decoded.code_point));
    }
    offset += decoded.length;
  }
  return slug.empty() ? "heading" : slug;
}

}  // namespace silcrow
