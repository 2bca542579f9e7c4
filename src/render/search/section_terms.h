// How much each word counts in each section: what the impacts of the index are made from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/search/search_sections.h"
#include "render/search/term_table.h"
#include "search/tokenizer.h"

namespace silcrow {

// A word of a section: the sum of the weights of its places. In a page's title one counts 8, in a
// heading 5, in code or as an option, a path or another name with signs in it 2, elsewhere 1.
struct WeighedTerm {
  uint32_t term = 0;  // in the table of those who counted it
  uint32_t weight = 0;
};

// Counts the words of many sections. One for each thread.
class SectionTerms {
 public:
  // Appends the words of a section with this part of its text, a view of that. Returns how many
  // words, not different ones, they are.
  uint32_t count_section(const SearchSection& section, std::string_view text,
                         std::vector<WeighedTerm>& terms);

  const TermTable& table() const { return table_; }

 private:
  void count(const Token& token, uint32_t weight);
  void count_word(std::string_view word, uint32_t weight);
  void count_words(std::string_view words, uint32_t weight);
  void count_text(const SearchText& all, std::string_view part);

  Tokenizer tokenizer_;
  TermTable table_;
  std::vector<uint32_t> weights_;  // by term: in the section that is being counted
  std::vector<uint32_t> met_;      // the terms of that section
  uint32_t length_ = 0;
};

}  // namespace silcrow
