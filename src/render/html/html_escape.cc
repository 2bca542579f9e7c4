// Copies runs of harmless bytes at once; a table of 256 entries says which bytes are not.
#include "render/html/html_escape.h"

#include <array>
#include <cstdint>

#include "base/percent.h"

namespace silcrow {
namespace {

// What a byte needs, as bits.
constexpr uint8_t in_text = 1;
constexpr uint8_t in_attribute = 2;
constexpr uint8_t in_url = 4;
constexpr uint8_t in_raw_text = 8;
constexpr uint8_t in_raw_attribute = 16;

constexpr uint8_t needs_of(unsigned char byte) {
  const bool is_control =
      (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
  if (is_control) return 0xFF;
  switch (byte) {
    case '&': return in_text | in_attribute | in_url;
    case '<':
    case '>': return 0xFF;
    case '"': return in_attribute | in_url | in_raw_attribute;
    case '\t':
    case '\n':
    case '\r':
    case ' ':
    case '\\':
    case '^':
    case '`':
    case '{':
    case '|':
    case '}': return in_url;
    default: return 0;
  }
}

constexpr std::array<uint8_t, 256> make_needs() {
  std::array<uint8_t, 256> needs{};
  for (size_t byte = 0; byte < 256; ++byte)
    needs[byte] = needs_of(static_cast<unsigned char>(byte));
  return needs;
}

constexpr std::array<uint8_t, 256> needs = make_needs();

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
void append_runs(std::string& out, std::string_view text, uint8_t place, AppendOne append_one) {
  size_t run = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((needs[static_cast<unsigned char>(text[i])] & place) == 0) continue;
    out.append(text, run, i - run);
    append_one(out, text[i]);
    run = i + 1;
  }
  out.append(text, run);
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
