// Most characters are themselves: pages are UTF-8.
#include "render/man/man_escape.h"

#include "base/unicode.h"

namespace silcrow {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t zero_width_space = 0x200B;
constexpr char32_t line_separator = 0x2028;
constexpr char32_t paragraph_separator = 0x2029;
constexpr char32_t byte_order_mark = 0xFEFF;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// The escape of an ASCII character; null where it is itself.
const char* escape_of(char c, ManTone tone) {
  switch (c) {
    case '\\': return "\\e";
    case '`': return "\\(ga";
    case '^': return "\\(ha";
    case '~': return "\\(ti";
    case '-': return tone == ManTone::code ? "\\-" : nullptr;
    case '\'': return tone == ManTone::code ? "\\(aq" : nullptr;
    default: return nullptr;
  }
}

}  // namespace

void append_man_character(std::string& out, char32_t c, ManTone tone) {
  if (is_control(c)) {
    append_utf8(out, replacement_character);
  } else if (is_ascii(c)) {
    const char* escape = escape_of(static_cast<char>(c), tone);
    escape ? void(out += escape) : out.push_back(static_cast<char>(c));
  } else if (c == zero_width_space) {
    out += "\\:";
  } else if (c == line_separator || c == paragraph_separator) {
    out += ' ';
  } else if (c != soft_hyphen && c != byte_order_mark) {
    append_utf8(out, c);
  }
}

void append_man_text(std::string& out, std::string_view text, ManTone tone) {
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    append_man_character(out, decoded.code_point, tone);
    at += decoded.length;
  }
}

std::string man_argument(std::string_view escaped) {
  std::string argument;
  for (const char c : escaped) c == '"' ? void(argument += "\\(dq") : argument.push_back(c);
  return argument;
}

void append_man_line(std::string& out, std::string_view escaped) {
  if (escaped.starts_with('.')) {
    out += "\\&";
  } else if (escaped.starts_with('\'')) {
    out += "\\(aq";
    escaped.remove_prefix(1);
  }
  out += escaped;
  out += '\n';
}

std::string man_comment(std::string_view text) {
  std::string comment;
  for (const char c : text) {
    const bool is_control_byte = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    comment += is_control_byte ? ' ' : c;
  }
  return comment;
}

}  // namespace silcrow
