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

template <typename AppendOne>
void append_runs(std::string& out, std::string_view text, const ByteSet& needy,
                 AppendOne append_one) {
  size_t at = 0;
  while (true) {
    const size_t end = needy.find(text, at);
    out.append(text, at, end - at);
    if (end == text.size()) return;
    append_one(out, text[end]);
    at = end + 1;
  }
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
  append_runs(out, text, in_text, append_entity);
}

void append_html_attribute(std::string& out, std::string_view value) {
  append_runs(out, value, in_attribute, append_entity);
}

void append_html_url(std::string& out, std::string_view url) {
  append_runs(out, url, in_url, append_percent);
}

void append_html_path(std::string& out, std::string_view path) {
  append_html_attribute(out, percent_encoded_path(path));
}

void append_html_fragment(std::string& out, std::string_view fragment) {
  append_html_attribute(out, percent_encoded_fragment(fragment));
}

void append_html_raw_text(std::string& out, std::string_view text) {
  append_runs(out, text, in_raw_text, append_entity);
}

void append_html_raw_attribute(std::string& out, std::string_view value) {
  append_runs(out, value, in_raw_attribute, append_entity);
}

}  // namespace silcrow
