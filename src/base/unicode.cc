// UTF-8, case and normal forms over utf8proc; see unicode.h for what is promised of bad input.
#include "base/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>

#include "base/byte_set.h"

namespace silcrow {
namespace {

constexpr char32_t last_code_point = 0x10FFFF;
constexpr char32_t capital_sigma = 0x03A3;
constexpr char32_t final_sigma_letter = 0x03C2;
constexpr char32_t capital_i_with_dot = 0x0130;
constexpr char32_t combining_dot_above = 0x0307;

uint8_t byte_at(std::string_view text, size_t offset) { return static_cast<uint8_t>(text[offset]); }

char ascii_lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// What a lead byte promises: how many bytes follow, its own bits, and the range of the second
/// byte, which is where overlong forms, surrogates and too large values are refused (table 3-7).
struct Lead {
  size_t continuations = 0;
  char32_t bits = 0;
  uint8_t second_low = 0x80;
  uint8_t second_high = 0xBF;
};

Lead read_lead(uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, byte & 0x1FU, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0x0, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0xD, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, byte & 0x0FU, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x0, 0x90, 0xBF};
  if (byte == 0xF4) return {3, 0x4, 0x80, 0x8F};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, byte & 0x07U, 0x80, 0xBF};
  return {};
}

/// Runs text through utf8proc, which wants well-formed input.
std::string mapped(std::string_view text, int options) {
  const std::string input = well_formed_utf8(text);
  utf8proc_uint8_t* buffer = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(input.data()),
                   static_cast<utf8proc_ssize_t>(input.size()), &buffer,
                   static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
  // Only a lack of memory or a text beyond 2 GiB is left as a reason.
  assert(length >= 0 && "utf8proc refused well-formed UTF-8");
  if (length < 0) return input;
  std::string output(reinterpret_cast<const char*>(buffer), static_cast<size_t>(length));
  std::free(buffer);  // NOLINT: utf8proc allocates with malloc
  return output;
}

/// Whether the first code point of a walk that is not Case_Ignorable is Cased.
template <typename Iterator>
bool meets_cased(Iterator begin, Iterator end) {
  const Iterator found = std::find_if_not(begin, end, is_case_ignorable);
  return found != end && is_cased(*found);
}

/// Final_Sigma of SpecialCasing.txt: a cased letter before, none after, over what is ignorable.
bool is_final_sigma(std::u32string_view text, size_t index) {
  const std::u32string_view before = text.substr(0, index);
  const std::u32string_view after = text.substr(index + 1);
  return meets_cased(before.rbegin(), before.rend()) && !meets_cased(after.begin(), after.end());
}

}  // namespace

DecodedCodePoint decode_utf8(std::string_view text, size_t offset) {
  const uint8_t first = byte_at(text, offset);
  if (first < 0x80) return {first, 1};
  const Lead lead = read_lead(first);
  if (lead.continuations == 0) return {replacement_character, 1};
  char32_t code_point = lead.bits;
  for (size_t i = 1; i <= lead.continuations; ++i) {
    if (offset + i >= text.size()) return {replacement_character, i};
    const uint8_t byte = byte_at(text, offset + i);
    const uint8_t low = i == 1 ? lead.second_low : 0x80;
    const uint8_t high = i == 1 ? lead.second_high : 0xBF;
    if (byte < low || byte > high) return {replacement_character, i};
    code_point = (code_point << 6) | (byte & 0x3FU);
  }
  return {code_point, lead.continuations + 1};
}

void append_utf8(std::string& output, char32_t code_point) {
  if (is_ascii(code_point)) {
    output.push_back(static_cast<char>(code_point));
    return;
  }
  const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (is_surrogate || code_point > last_code_point) code_point = replacement_character;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  output.append(reinterpret_cast<const char*>(bytes.data()), static_cast<size_t>(length));
}

std::u32string utf8_to_utf32(std::string_view text) {
  std::u32string output;
  output.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    output.push_back(decoded.code_point);
    offset += decoded.length;
  }
  return output;
}

std::string utf32_to_utf8(std::u32string_view text) {
  std::string output;
  output.reserve(text.size());
  for (const char32_t code_point : text) append_utf8(output, code_point);
  return output;
}

std::string well_formed_utf8(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string output;
  output.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    append_utf8(output, decoded.code_point);
    offset += decoded.length;
  }
  return output;
}

bool is_ascii(std::string_view text) {
  constexpr ByteSet beyond_ascii([](uint8_t byte) { return byte >= 0x80; });
  return beyond_ascii.find(text, 0) == text.size();
}

std::string_view trim_white_space(std::string_view text) {
  size_t begin = 0;
  while (begin < text.size()) {
    const DecodedCodePoint decoded = decode_utf8(text, begin);
    if (!is_white_space(decoded.code_point)) break;
    begin += decoded.length;
  }
  size_t end = begin;
  for (size_t offset = begin; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    offset += decoded.length;
    if (!is_white_space(decoded.code_point)) end = offset;
  }
  return text.substr(begin, end - begin);
}

char32_t simple_lower_case(char32_t code_point) {
  if (is_ascii(code_point)) {
    return code_point >= 'A' && code_point <= 'Z' ? code_point + ('a' - 'A') : code_point;
  }
  if (code_point > last_code_point) return code_point;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point)));
}

std::string simple_upper_case(std::string_view text) {
  std::string upper;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    at += decoded.length;
    append_utf8(upper, static_cast<char32_t>(
                           utf8proc_toupper(static_cast<utf8proc_int32_t>(decoded.code_point))));
  }
  return upper;
}

size_t column_width(char32_t code_point) {
  return static_cast<size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point)));
}

std::string lower_case(std::string_view text, FinalSigma final_sigma) {
  if (is_ascii(text)) {
    std::string output(text);
    std::transform(output.begin(), output.end(), output.begin(), ascii_lower_case);
    return output;
  }
  const std::u32string input = utf8_to_utf32(text);
  std::string output;
  output.reserve(text.size() + 2);
  for (size_t i = 0; i < input.size(); ++i) {
    if (input[i] == capital_i_with_dot) {
      output.push_back('i');
      append_utf8(output, combining_dot_above);
    } else if (input[i] == capital_sigma && final_sigma == FinalSigma::apply &&
               is_final_sigma(input, i)) {
      append_utf8(output, final_sigma_letter);
    } else {
      append_utf8(output, simple_lower_case(input[i]));
    }
  }
  return output;
}

std::string case_fold(std::string_view text) {
  if (is_ascii(text)) return lower_case(text);
  return mapped(text, UTF8PROC_CASEFOLD);
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, UTF8PROC_COMPOSE);
}

std::string nfkd(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
}

}  // namespace silcrow
