// Which sections have a word, and how much it says about them.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "search/index_reader.h"
#include "search/query_text.h"

namespace silcrow {

using SectionScores = std::map<uint32_t, uint32_t>;  // impacts by section

struct WordMatches {
  SectionScores scores;
  // The word is not one of the index, but its parts are: a section has it only if its text has it
  // literally.
  bool is_by_parts = false;
  // Many sections have the word, and its list may have been cut: it is demanded of none.
  bool is_common = false;
};

// Looks words up for one query, and counts the files that this took.
class WordLookup {
 public:
  explicit WordLookup(IndexReader& index) : index_(index) {}

  // An open word also matches the words that begin with it, at most 64 of at most two shards; an
  // exact match counts double.
  WordMatches matches(const QueryWord& word);

  bool has_term(std::string_view term);
  size_t opened_shards() const { return opened_.size(); }

 private:
  const IndexShard& open(size_t shard);
  void add_exact(std::string_view term, SectionScores& scores);
  void add_beginnings(std::string_view start, SectionScores& scores);

  IndexReader& index_;
  std::set<size_t> opened_;
};

// Keeps of `all` what `other` has, too, with both impacts added.
void intersect(SectionScores& all, const SectionScores& other);

// For words that need not be there. To have one more of them must count more than to have another
// one more often: besides its impact each adds the greatest that it has anywhere. `favour` leaves
// out sections that `all` does not have.
void unite(SectionScores& all, const SectionScores& other);
void favour(SectionScores& all, const SectionScores& other);

}  // namespace silcrow
