// Copies stretches that need nothing as a whole.
#include "base/json_string.h"

#include "base/byte_set.h"
#include "base/unicode.h"

namespace silcrow {

// Also what is no ASCII: it may be no UTF-8.
static constexpr ByteSet not_plain([](uint8_t byte) {
  return byte < ' ' || byte >= 0x7F || byte == '"' || byte == '\\';
});

static void append_control(std::string& out, char c) {
  constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += "\\u00";
  out += digits[uint8_t(c) >> 4];
  out += digits[uint8_t(c) & 15];
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (size_t at = 0; at < text.size();) {
    const size_t end = not_plain.find(text, at);
    out += text.substr(at, end - at);
    at = end;
    if (at == text.size()) break;
    const char c = text[at];
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (uint8_t(c) < 0x80) {
      append_control(out, c);
    } else {
      const DecodedCodePoint decoded = decode_utf8(text, at);
      append_utf8(out, decoded.code_point);
      at += decoded.length - 1;
    }
    ++at;
  }
  out += '"';
}

}  // namespace silcrow
