// Which sections have a word, and how much it says about them.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "search/index_reader.h"
#include "search/query_text.h"

namespace silcrow {

using SectionScores = std::map<uint32_t, uint32_t>;  // impacts by section

struct WordMatches {
  SectionScores scores;
  // The word is not one of the index, but its parts are: a section has it only if its text has it
  // literally.
  bool is_by_parts = false;
  // So many sections have the word that its list was cut to the best: it is demanded of none.
  bool is_common = false;
};

// Looks words up for one query, and counts the files that this took.
class WordLookup {
 public:
  explicit WordLookup(IndexReader& index) : index_(index) {}

  // An open word also matches the words that begin with it, at most 64 of at most two shards; an
  // exact match counts double.
  WordMatches matches(const QueryWord& word);

  size_t opened_shards() const { return opened_.size(); }

 private:
  const IndexShard& open(size_t shard);
  void add_exact(std::string_view term, SectionScores& scores);
  void add_beginnings(std::string_view start, SectionScores& scores);
  bool is_common(std::string_view term) const;

  IndexReader& index_;
  std::set<size_t> opened_;
};

// The sections that all of the words have, with their impacts added. A common word is demanded of
// none, unless all are common.
SectionScores with_all(const std::vector<WordMatches>& words);

// Adds what another word has.
void unite(SectionScores& all, const SectionScores& other);

}  // namespace silcrow
