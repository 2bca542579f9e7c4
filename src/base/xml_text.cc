// Character by character: what XML cannot hold at all becomes U+FFFD.
#include "base/xml_text.h"

#include "base/unicode.h"

namespace silcrow {

// The Char production of XML 1.0.
static bool is_xml_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string xml_escaped(std::string_view text) {
  std::string output;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint next = decode_utf8(text, at);
    at += next.length;
    switch (next.code_point) {
      case '&': output += "&amp;"; break;
      case '<': output += "&lt;"; break;
      case '>': output += "&gt;"; break;
      case '"': output += "&quot;"; break;
      case '\t': output += "&#9;"; break;
      case '\n': output += "&#10;"; break;
      case '\r': output += "&#13;"; break;
      default:
        append_utf8(output,
                    is_xml_character(next.code_point) ? next.code_point : replacement_character);
    }
  }
  return output;
}

std::string xml_element(std::string_view name, std::string_view text) {
  std::string out = "<";
  out.append(name).append(">").append(xml_escaped(text)).append("</");
  return out.append(name).append(">\n");
}

}  // namespace silcrow
