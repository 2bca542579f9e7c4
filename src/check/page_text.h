// The bytes of a page's file, for rules about characters.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// A character beyond ASCII and where it stands.
struct FoundCharacter {
  char32_t code_point = 0;
  Span span;
  bool is_in_code = false;  // a code block or a code span
};

// Calls `visit` for each character beyond ASCII of the page's own file, in order. What it includes
// belongs to others.
void for_each_wide_character(const LinkedBook& book, PageId page,
                             const std::function<void(const FoundCharacter&)>& visit);

}  // namespace silcrow
