// Questions to a search index, and what it answers. The browser gives the same answers
// (themes/default/search/answer.mjs); tests/search/answers.json proves both.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "search/excerpt.h"
#include "search/index_reader.h"

namespace silcrow {

struct SearchHit {
  uint32_t section = 0;
  IndexRecord record;
  std::vector<ExcerptPiece> excerpt;
};

struct Correction {
  std::string from;
  std::string to;
};

// Whether every hit has all words, or some have only a few because no section has all.
enum class WordUse { all, any };

struct SearchAnswer {
  std::vector<SearchHit> hits;  // those of one page together, at most four; the best page first
  size_t sections = 0;          // how many have the words, of which the hits are the best
  std::vector<Correction> corrections;
  WordUse use = WordUse::all;
};

// How many sections are looked at: no answer has more hits.
inline constexpr size_t most_hits = 20;

// A section must have all words of the query but common ones. Where none has, words that the index
// does not have are corrected; where that does not help, any word is enough. Of the sections with
// the greatest sums of impacts the texts are read, those without a phrase or a literal word fall,
// and the rest is sorted: a page whose title is the query, a heading that is, a heading that begins
// with it, then by the sums, then in the book's order. Whatever is wrong with the index is its
// reader's error.
SearchAnswer search(IndexReader& index, std::string_view query);

}  // namespace silcrow
