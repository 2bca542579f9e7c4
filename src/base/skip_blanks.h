// The step that every reader by hand takes.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/ascii.h"

namespace silcrow {

// The first byte from `at` on that is no blank; the size where all are.
constexpr size_t skip_blanks(std::string_view text, size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

}  // namespace silcrow
