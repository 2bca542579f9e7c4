// How much a word says about a section: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework", 2009, equations 3.15 and 3.3), in fifteenths of the most that it can be in the book.
#pragma once

#include <cstddef>
#include <cstdint>

namespace silcrow {

class Impacts {
 public:
  // `sections` in the whole book, with so many words on average.
  Impacts(size_t sections, double average_length);

  // How rare a word is that so many sections have, at least one: from near 0 to 1.
  double rarity(size_t sections) const;

  // 1 to 15. `weight`: of the word in the section, as WeighedTerm has it; `length`: how many words
  // the section has.
  unsigned impact(double rarity, uint32_t weight, uint32_t length) const;

 private:
  double idf(double having) const;

  double sections_;
  double average_length_;
};

}  // namespace silcrow
