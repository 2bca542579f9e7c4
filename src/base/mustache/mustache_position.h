// Lines and columns of a byte in a template, worked out only when an error is reported.
#pragma once

#include <cstddef>
#include <string_view>

namespace silcrow::mustache {

struct Position {
  std::size_t line = 1;    // from 1; a line ends after its line feed
  std::size_t column = 1;  // from 1, in code points
};

// True for the second and further bytes of a code point in UTF-8.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// `offset`: byte in `text`, at most its size. Takes time linear in `offset`.
Position position_of(std::string_view text, std::size_t offset);

}  // namespace silcrow::mustache
