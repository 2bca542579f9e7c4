// themes/default/search/words.mjs does the same, function for function.
#include "search/word_matches.h"

#include <algorithm>

#include "base/unicode.h"

namespace silcrow {

namespace {

constexpr size_t most_terms = 64;
constexpr size_t most_shards = 2;

bool is_open_enough(std::string_view start) {
  return !start.empty() && decode_utf8(start, 0).length < start.size();  // two characters
}

void keep_greater(SectionScores& scores, const std::vector<IndexPosting>& postings,
                  uint32_t factor) {
  for (const IndexPosting& posting : postings) {
    uint32_t& score = scores[posting.section];
    score = std::max(score, posting.impact * factor);
  }
}

void intersect(SectionScores& all, const SectionScores& other) {
  std::erase_if(all, [&](const auto& entry) { return other.count(entry.first) == 0; });
  for (auto& [section, score] : all) score += other.at(section);
}

// Adds the impacts of a word that need not be there.
void favour(SectionScores& all, const SectionScores& other) {
  for (auto& [section, score] : all) {
    const auto more = other.find(section);
    if (more != other.end()) score += more->second;
  }
}

}  // namespace

SectionScores with_all(const std::vector<WordMatches>& words) {
  const bool is_all_common = std::ranges::all_of(words, &WordMatches::is_common);
  SectionScores scores;
  bool is_first = true;
  for (const WordMatches& word : words) {
    if (word.is_common && !is_all_common) continue;
    is_first ? void(scores = word.scores) : intersect(scores, word.scores);
    is_first = false;
  }
  for (const WordMatches& word : words) {
    if (word.is_common && !is_all_common) favour(scores, word.scores);
  }
  return scores;
}

void unite(SectionScores& all, const SectionScores& other) {
  for (const auto& [section, score] : other) all[section] += score;
}

const IndexShard& WordLookup::open(size_t shard) {
  opened_.insert(shard);
  return index_.shard(shard);
}

void WordLookup::add_exact(std::string_view term, SectionScores& scores) {
  if (index_.shard_count() == 0) return;
  const IndexShard& shard = open(index_.shard_of(term));
  const auto found = shard.find(term);
  if (found != shard.end()) keep_greater(scores, found->second, 2);
}

void WordLookup::add_beginnings(std::string_view start, SectionScores& scores) {
  const auto is_beginning = [&](std::string_view term) {
    return term.substr(0, start.size()) == start;
  };
  size_t terms = 0;
  const size_t first = index_.shard_of(start);
  for (size_t i = first; i < std::min(first + most_shards, index_.shard_count()); ++i) {
    if (i > first && !is_beginning(index_.first_term(i))) return;
    const IndexShard& shard = open(i);
    for (auto at = shard.lower_bound(start); at != shard.end() && is_beginning(at->first); ++at) {
      if (terms++ == most_terms) return;
      keep_greater(scores, at->second, 1);
    }
  }
}

bool WordLookup::is_common(std::string_view term) const {
  return std::ranges::find(index_.common(), term) != index_.common().end();
}

WordMatches WordLookup::matches(const QueryWord& word) {
  WordMatches found;
  const bool is_beginning = word.is_open && is_open_enough(word.literal);
  if (!word.term.empty()) add_exact(word.term, found.scores);
  if (is_beginning) add_beginnings(word.literal, found.scores);
  found.is_common = is_common(word.term);
  const bool is_one = word.parts.size() == 1 && word.parts[0] == word.literal;
  if (!found.scores.empty() || is_one) return found;
  found.is_by_parts = true;
  std::vector<WordMatches> parts;
  for (const std::string& part : word.parts) {
    parts.push_back({{}, false, is_common(part)});
    add_exact(part, parts.back().scores);
    const bool is_last = parts.size() == word.parts.size();
    if (is_beginning && is_last && is_open_enough(part)) add_beginnings(part, parts.back().scores);
  }
  found.scores = with_all(parts);
  return found;
}

}  // namespace silcrow
