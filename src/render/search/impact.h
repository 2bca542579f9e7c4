// How much a word says about a section: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework", 2009, equations 3.15 and 3.3), cut to the four bits that the index has for it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace silcrow {

class Impacts {
 public:
  // `sections` in the whole book, with so many words on average.
  Impacts(size_t sections, double average_length);

  // How rare a word is that so many sections have: from near 0 to 1.
  double rarity(size_t sections) const;

  // 1 to 15. `weight`: of the word in the section, as WeighedTerm has it; `length`: how many words
  // the section has; `worth`: what that is multiplied by, 1 for most sections.
  unsigned impact(double rarity, uint32_t weight, uint32_t length, double worth) const;

 private:
  double sections_;
  double average_length_;
};

}  // namespace silcrow
