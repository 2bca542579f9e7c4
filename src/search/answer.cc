// themes/default/search/answer.mjs does the same, function for function.
#include "search/answer.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "search/query_text.h"
#include "search/word_correction.h"
#include "search/word_matches.h"

namespace silcrow {

namespace {

constexpr size_t most_hits_of_page = 4;

// Files that a query may open, of at most some 11 kB each when zipped: shards and bundles together,
// but one bundle always.
constexpr size_t most_files = 8;
constexpr size_t least_bundles = 1;

struct Candidate {
  uint32_t section = 0;
  uint32_t score = 0;
};

using Records = std::vector<std::pair<Candidate, IndexRecord>>;

struct Found {
  std::vector<Candidate> candidates;  // best first
  std::vector<std::string> literals;  // that their texts must have
};

std::vector<Candidate> sorted(const SectionScores& scores) {
  std::vector<Candidate> candidates;
  for (const auto& [section, score] : scores) candidates.push_back({section, score});
  std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::score);
  return candidates;
}

Found with_all_words(WordLookup& lookup, const Query& query) {
  Found found;
  std::vector<WordMatches> matches;
  for (const QueryWord& word : query.words) {
    matches.push_back(lookup.matches(word));
    if (matches.back().is_by_parts) found.literals.push_back(word.literal);
  }
  found.candidates = sorted(with_all(matches));
  found.literals.insert(found.literals.end(), query.phrases.begin(), query.phrases.end());
  return found;
}

Found with_any_word(WordLookup& lookup, const Query& query) {
  SectionScores scores;
  for (const QueryWord& word : query.words) unite(scores, lookup.matches(word).scores);
  return {sorted(scores), {}};
}

// Puts the nearest words of the book in the place of those that no section has.
std::vector<Correction> correct(IndexReader& index, WordLookup& lookup, Query& query) {
  std::vector<Correction> corrections;
  for (QueryWord& word : query.words) {
    if (!is_correctable(word.literal) || !lookup.matches(word).scores.empty()) continue;
    const std::string better = corrected_word(word.literal, index.words());
    if (better.empty()) continue;
    corrections.push_back({word.literal, better});
    word = {better, better, {better}, false};
  }
  if (corrections.empty()) return corrections;
  query.key.clear();
  for (const QueryWord& word : query.words) {
    query.key += (query.key.empty() ? "" : " ") + word.literal;
  }
  return corrections;
}

bool has_all(const IndexRecord& record, const std::vector<std::string>& literals) {
  if (literals.empty()) return true;
  const std::string text = compared_text(record.heading + ' ' + record.text);
  return std::ranges::all_of(
      literals, [&](const std::string& it) { return text.find(it) != std::string::npos; });
}

// The best candidates with their texts, as far as that many files have them, and with all literals.
Records looked_at(IndexReader& index, const Found& found, size_t most_bundles) {
  Records records;
  std::set<size_t> bundles;
  for (size_t i = 0; i < std::min(found.candidates.size(), most_hits); ++i) {
    const Candidate& candidate = found.candidates[i];
    const size_t bundle = index.bundle_of(candidate.section);
    if (bundles.size() == most_bundles && bundles.count(bundle) == 0) continue;
    bundles.insert(bundle);
    const IndexRecord& record = index.record(candidate.section);
    if (has_all(record, found.literals)) records.emplace_back(candidate, record);
  }
  return records;
}

// Greater is better: page title, heading, beginning of a heading, neither.
int rank(const Query& query, const IndexRecord& record) {
  switch (heading_fit(query.key, record.heading, record.crumbs)) {
    case HeadingFit::equals: return record.anchor.empty() ? 3 : 2;
    case HeadingFit::begins: return 1;
    case HeadingFit::none: break;
  }
  return 0;
}

std::vector<SearchHit> grouped(Records records, const Query& query) {
  std::ranges::stable_sort(records, std::ranges::greater(),
                           [&](const auto& entry) { return rank(query, entry.second); });
  std::vector<std::string> pages;
  std::map<std::string, std::vector<SearchHit>> hits;
  std::set<std::string> known;  // a section that was cut has several records
  for (auto& [candidate, record] : records) {
    if (!known.insert(record.address()).second) continue;
    std::vector<SearchHit>& of_page = hits[record.url];
    if (of_page.empty()) pages.push_back(record.url);
    if (of_page.size() == most_hits_of_page) continue;
    std::vector<ExcerptPiece> pieces = excerpt(record.text, query);
    of_page.push_back({candidate.section, std::move(record), std::move(pieces)});
  }
  std::vector<SearchHit> all;
  for (const std::string& page : pages) std::ranges::move(hits[page], std::back_inserter(all));
  return all;
}

}  // namespace

SearchAnswer search(IndexReader& index, std::string_view text) {
  Query query = parse_query(text);
  WordLookup lookup(index);
  SearchAnswer answer;
  if (query.words.empty()) return answer;
  Records records;
  const auto look_at = [&](const Found& found) {
    const size_t shards = std::min(lookup.opened_shards(), most_files - least_bundles);
    records = looked_at(index, found, most_files - shards);
    answer.sections = found.candidates.size();
  };
  look_at(with_all_words(lookup, query));
  if (records.empty()) answer.corrections = correct(index, lookup, query);
  if (!answer.corrections.empty()) look_at(with_all_words(lookup, query));
  if (records.empty()) {
    answer.use = WordUse::any;
    look_at(with_any_word(lookup, query));
  }
  answer.hits = grouped(std::move(records), query);
  return answer;
}

}  // namespace silcrow
