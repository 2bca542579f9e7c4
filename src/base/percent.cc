// Which bytes an address may hold as they are.
#include "base/percent.h"

#include <array>

namespace silcrow {

namespace {

using KeptBytes = std::array<bool, 256>;

enum class BeyondAscii { encoded, kept };

constexpr KeptBytes kept_bytes(std::string_view marks, BeyondAscii beyond_ascii) {
  constexpr std::string_view unreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  KeptBytes kept{};
  for (const std::string_view bytes : {unreserved, marks})
    for (const char c : bytes) kept[static_cast<unsigned char>(c)] = true;
  for (size_t byte = 0x80; byte < kept.size(); ++byte)
    kept[byte] = beyond_ascii == BeyondAscii::kept;
  return kept;
}

constexpr KeptBytes kept_in_path = kept_bytes("/!$&'()*+,;=@", BeyondAscii::encoded);
constexpr KeptBytes kept_in_fragment = kept_bytes("/!$&'()*+,;=@:?", BeyondAscii::kept);

int hexadecimal_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string encoded(std::string_view text, const KeptBytes& kept) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string output;
  output.reserve(text.size());
  size_t run = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (kept[byte]) continue;
    output.append(text, run, i - run);
    output += '%';
    output += digits[byte >> 4];
    output += digits[byte & 15];
    run = i + 1;
  }
  return output.append(text, run);
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

std::string percent_encoded_path(std::string_view text) { return encoded(text, kept_in_path); }

std::string percent_encoded_fragment(std::string_view text) {
  return encoded(text, kept_in_fragment);
}

}  // namespace silcrow
