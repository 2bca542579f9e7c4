// Which bytes an address may hold as they are.
#include "base/percent.h"

#include "base/ascii.h"
#include "base/byte_set.h"

namespace silcrow {

namespace {

constexpr bool is_kept(uint8_t byte, std::string_view marks) {
  return is_ascii_alphanumeric(char(byte)) || marks.find(char(byte)) != std::string_view::npos;
}

constexpr ByteSet not_in_path([](uint8_t byte) { return !is_kept(byte, "-._~/!$&'()*+,;=@"); });
constexpr ByteSet not_in_fragment([](uint8_t byte) {
  return byte < 0x80 && !is_kept(byte, "-._~/!$&'()*+,;=@:?");
});

int hexadecimal_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

template <typename Test>
std::string encoded(std::string_view text, const ByteSet<Test>& not_kept) {
  std::string output;
  output.reserve(text.size());
  not_kept.append_with(output, text, [](std::string& out, char byte) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += '%';
    out += digits[uint8_t(byte) >> 4];
    out += digits[uint8_t(byte) & 15];
  });
  return output;
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string output;
  output.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const bool has_room = text[i] == '%' && i + 2 < text.size();
    const int high = has_room ? hexadecimal_value(text[i + 1]) : -1;
    const int low = has_room ? hexadecimal_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      output += text[i];
    } else {
      output += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return output;
}

std::string percent_encoded_path(std::string_view text) { return encoded(text, not_in_path); }

std::string percent_encoded_fragment(std::string_view text) {
  return encoded(text, not_in_fragment);
}

}  // namespace silcrow
