// Escapes and entities of CommonMark, by cmark's own tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace silcrow {

struct DecodedEntity {
  std::string text;   // UTF-8
  size_t length = 0;  // bytes read, with the `&` and the `;`; 0 for no entity
};

// The entity or character reference that `text` begins with.
DecodedEntity decode_entity(std::string_view text);

// A copy of `text` with backslash escapes and entities decoded, as in link destinations and titles.
std::string unescaped(std::string_view text);

}  // namespace silcrow
