// Numbers in decimal digits.
#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>
#include <system_error>

namespace silcrow {

// The value of the digits that the text begins with, "17b" -> 17; 0 where there are none,
// UINT32_MAX for all that is larger.
inline uint32_t decimal_value(std::string_view text) {
  uint32_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc::result_out_of_range ? UINT32_MAX : value;
}

}  // namespace silcrow
