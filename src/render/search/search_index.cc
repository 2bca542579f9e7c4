// Pages are taken apart side by side; what is counted of them lives only until the shards are made.
#include "render/search/search_index.h"

#include "base/json_string.h"
#include "base/sha256.h"
#include "render/search/section_terms.h"
#include "render/search/term_lists.h"
#include "search/index_format.h"
#include "search/word_correction.h"

namespace silcrow {

namespace {

// The manifest lists where each begins: smaller ones would make it too large for 10,000 pages.
constexpr size_t bundle_bytes = 24 * 1024;
constexpr size_t generation_digits = 12;

// What a misspelt word may have meant: words that occur more than once.
std::string words_json(const TermLists& lists) {
  std::string json = "[";
  for (size_t i = 0; i < lists.size(); ++i) {
    if (lists.places(i).size() < 2 || !is_correctable(lists.term(i))) continue;
    if (json.size() > 1) json += ',';
    append_json_string(json, lists.term(i));
  }
  return json + ']';
}

}  // namespace

SearchIndex::SearchIndex(const LinkedBook& book, const Workers& workers) {
  take_apart(book, workers);
  cut_bundles();
  generation_ = hash();
}

void SearchIndex::take_apart(const LinkedBook& book, const Workers& workers) {
  const SearchSections sections(book);
  const size_t count = book.pages.size();
  pages_.resize(count);
  std::vector<std::vector<SearchRecord>> records(count);
  std::vector<CountedPage> counted(count);
  std::vector<SectionTerms> counters(workers.count());
  workers.for_each(count, [&](size_t page, unsigned worker) {
    SectionTerms& counter = counters[worker];
    std::vector<WeighedTerm>& terms = counted[page].terms;
    counted[page].counter = worker;
    for (const SearchSection& section : sections.of(PageId(page))) {
      for (const std::string_view part : text_parts(section.text.text(), longest_record_text)) {
        records[page].push_back(append_record(pages_[page], section, part));
        records[page].back().page = uint32_t(page);
        const uint32_t length = counter.count_section(section, part, terms);
        counted[page].sections.push_back({terms.size(), length});
      }
    }
    pages_[page].shrink_to_fit();
    terms.shrink_to_fit();
  });
  for (const std::vector<SearchRecord>& page : records) {
    stretches_.push_back({uint32_t(records_.size()), uint32_t(page.size())});
    records_.insert(records_.end(), page.begin(), page.end());
  }
  const TermLists lists(counters, counted, workers);
  shards_ = SearchShards(lists, workers);
  words_ = words_json(lists);
}

void SearchIndex::cut_bundles() {
  size_t size = 0;
  for (uint32_t i = 0; i < records_.size(); ++i) {
    const size_t own = records_[i].end - records_[i].begin;
    if (bundles_.empty() || size + own > bundle_bytes) {
      bundles_.push_back(i);
      size = 1;  // the brackets, without the last comma
    }
    size += own;
  }
}

std::string SearchIndex::bundle(size_t number) const {
  const size_t end = number + 1 < bundles_.size() ? bundles_[number + 1] : records_.size();
  std::string json = "[";
  for (size_t i = bundles_[number]; i < end; ++i) {
    json += this->json(records_[i], records_[i].begin, records_[i].end);
  }
  json.back() = ']';  // for the last comma
  return json;
}

std::string SearchIndex::hash() const {
  Sha256 sha256;
  sha256.add(std::to_string(index_version) + '\n' + std::to_string(tokenizer_version) + '\n');
  for (size_t i = 0; i < shards_.size(); ++i) sha256.add(shards_.json(i));
  for (size_t i = 0; i < bundles_.size(); ++i) sha256.add(bundle(i));
  return sha256.hex_digest().substr(0, generation_digits);
}

}  // namespace silcrow
