// Which bytes an address may hold as they are.
#include "base/percent.h"

namespace silcrow {

namespace {

constexpr std::string_view unreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
constexpr std::string_view path_marks = "/!$&'()*+,;=@";
constexpr std::string_view fragment_marks = "/!$&'()*+,;=@:?";

enum class BeyondAscii { encoded, kept };

int hexadecimal_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string encoded(std::string_view text, std::string_view marks, BeyondAscii beyond_ascii) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string output;
  output.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_kept = byte >= 0x80 ? beyond_ascii == BeyondAscii::kept
                                      : unreserved.find(c) != std::string_view::npos ||
                                            marks.find(c) != std::string_view::npos;
    if (is_kept) {
      output += c;
    } else {
      output += '%';
      output += digits[byte >> 4];
      output += digits[byte & 15];
    }
  }
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

std::string percent_encoded_path(std::string_view text) {
  return encoded(text, path_marks, BeyondAscii::encoded);
}

std::string percent_encoded_fragment(std::string_view text) {
  return encoded(text, fragment_marks, BeyondAscii::kept);
}

}  // namespace silcrow
