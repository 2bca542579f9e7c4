// "Did you mean …?": the names nearest to one that is not known.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// Up to three of the candidates, nearest first: those that differ in case only, then by the number
// of edits (a character inserted, removed, replaced, or two neighbours exchanged; case does not
// count), then in byte order. More edits than a quarter of the word's length are too many; words of
// four characters and more may always have two, shorter ones one, a single character none. What
// needs more than twice the edits of the nearest is left out beside it. Texts are UTF-8.
//
// The distance is "optimal string alignment": the dynamic programme of Damerau and Levenshtein over
// rows, left as soon as a row has nothing within the bound. Most candidates fall by their length or
// by the letters they have, so that 100,000 of them take a few milliseconds.
std::vector<std::string> nearest_names(std::string_view word,
                                       std::span<const std::string> candidates);

// The same, as the line of help that a diagnostic gives: "did you mean `parts`, `part` or `port`?".
// Empty when nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace silcrow
