// Copies runs of harmless bytes at once.
#include "render/html/html_escape.h"

#include "base/byte_set.h"
#include "base/percent.h"

namespace silcrow {
namespace {

constexpr bool is_control(uint8_t byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

// What needs something in each place.
constexpr ByteSet in_raw_text([](uint8_t byte) {
  return is_control(byte) || byte == '<' || byte == '>';
});
constexpr ByteSet in_raw_attribute([](uint8_t byte) {
  return in_raw_text.has(char(byte)) || byte == '"';
});
constexpr ByteSet in_text([](uint8_t byte) { return in_raw_text.has(char(byte)) || byte == '&'; });
constexpr ByteSet in_attribute([](uint8_t byte) { return in_text.has(char(byte)) || byte == '"'; });
constexpr ByteSet in_url([](uint8_t byte) {
  return in_attribute.has(char(byte)) ||
         std::string_view("\t\n\r \\^`{|}").find(char(byte)) != std::string_view::npos;
});

void append_entity(std::string& out, char byte) {
  switch (byte) {
    case '&': out += "&amp;"; return;
    case '<': out += "&lt;"; return;
    case '>': out += "&gt;"; return;
    case '"': out += "&quot;"; return;
    case 0x7F: out += "\u2421"; return;
    default:  // a control character: U+2400 and on, E2 90 80 in UTF-8
      out += "\xE2\x90";
      out += char(0x80 + static_cast<unsigned char>(byte));
  }
}

void append_percent(std::string& out, char byte) {
  if (byte == '&') {
    out += "&amp;";
    return;
  }
  constexpr char digits[] = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  out += '%';
  out += digits[value >> 4];
  out += digits[value & 15];
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
  in_text.append_with(out, text, append_entity);
}

void append_html_attribute(std::string& out, std::string_view value) {
  in_attribute.append_with(out, value, append_entity);
}

void append_html_url(std::string& out, std::string_view url) {
  in_url.append_with(out, url, append_percent);
}

void append_html_path(std::string& out, std::string_view path) {
  append_html_attribute(out, percent_encoded_path(path));
}

void append_html_fragment(std::string& out, std::string_view fragment) {
  append_html_attribute(out, percent_encoded_fragment(fragment));
}

void append_html_raw_text(std::string& out, std::string_view text) {
  in_raw_text.append_with(out, text, append_entity);
}

void append_html_raw_attribute(std::string& out, std::string_view value) {
  in_raw_attribute.append_with(out, value, append_entity);
}

}  // namespace silcrow
