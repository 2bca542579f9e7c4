// "Did you mean …?": the names nearest to one that is not known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
// With `most`, no more edits than that: two are a slip of the pen, six another word.
//
// The distance is "optimal string alignment": the dynamic programme of Damerau and Levenshtein over
// rows, left as soon as a row has nothing within the bound. Most candidates fall by their length or
// by the letters they have, so that 100,000 of them take a few milliseconds.
std::vector<std::string> nearest_names(std::string_view word,
                                       std::span<const std::string> candidates,
                                       size_t most = SIZE_MAX);

// The same, as the line of help that a diagnostic gives: "did you mean `parts`, `part` or `port`?".
// Empty when nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

// Names that many words are compared with: made ready once, which is most of what a comparison with
// an unlike name costs. Answers as `nearest_names` and `did_you_mean` do.
class NearNames {
 public:
  // How many of each of 32 groups of letters a text has.
  using Letters = std::array<int32_t, 32>;

  NearNames() = default;
  explicit NearNames(std::span<const std::string> names);

  size_t size() const { return names_.size(); }
  std::vector<std::string> nearest(std::string_view word) const;
  std::string did_you_mean(std::string_view word) const;

 private:
  struct Name {
    std::u32string folded;
    Letters letters;
    std::string name;
  };

  std::vector<Name> names_;  // the shorter ones first
};

}  // namespace silcrow
