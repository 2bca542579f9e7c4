// What a word that the index does not have may have been meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace silcrow {

// Whether the list of words may have the word or the like: it has only such of letters.
bool is_correctable(std::string_view word);

// The nearest word with the same first letter, from four letters on at a distance of 1, from eight
// on of up to 2; of several the first in the list, which is sorted. Empty where there is none. The
// distance is "optimal string alignment": a letter added, left out or replaced, or two neighbours
// exchanged.
std::string corrected_word(std::string_view word, std::span<const std::string> words);

}  // namespace silcrow
