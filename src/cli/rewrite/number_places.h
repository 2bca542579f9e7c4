// Where the number stands in the words that name something.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// The bytes of a number in a text, and how many digits it is padded to (`ch07`: 2).
struct NumberPlace {
  size_t begin = 0;
  size_t end = 0;
  size_t padding = 0;
};

// The number of a section in the source of a use: behind `§`, `#`, a word for sections or one of
// `words` (declared labels), or at the beginning of a later member of a list (`28` in `§§26–28`).
// `number` is without leading zeros. Nothing where the use names the section by its title.
std::optional<NumberPlace> section_number_place(std::string_view use, std::string_view number,
                                                const std::vector<std::string>& words);

// The number of a chapter: behind `Chapter`, `Ch.`, `ch`, or at the beginning.
std::optional<NumberPlace> chapter_number_place(std::string_view use, std::string_view number);

// The first number of a heading's source that is `number`.
std::optional<NumberPlace> heading_number_place(std::string_view heading, std::string_view number);

// `number` with as many zeros in front as the one in its place had.
std::string padded(const NumberPlace& place, std::string_view number);

}  // namespace silcrow
