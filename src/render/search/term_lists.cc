// Each thread's words are sorted by themselves, then merged; a counting sort deals the places out.
#include "render/search/term_lists.h"

#include <algorithm>
#include <numeric>
#include <queue>

namespace silcrow {

TermLists::TermLists(const std::vector<SectionTerms>& counters,
                     const std::vector<CountedPage>& pages, const Workers& workers) {
  const Numbers numbers = merge(counters, workers);
  deal_out(pages, numbers);
}

TermLists::Numbers TermLists::merge(const std::vector<SectionTerms>& counters,
                                    const Workers& workers) {
  std::vector<std::vector<uint32_t>> sorted(counters.size());
  workers.for_each(counters.size(), [&](size_t counter, unsigned) {
    const TermTable& table = counters[counter].table();
    sorted[counter].resize(table.size());
    std::iota(sorted[counter].begin(), sorted[counter].end(), 0U);
    std::ranges::sort(sorted[counter], {}, [&](uint32_t term) { return table.term(term); });
  });

  struct Head {
    std::string_view term;
    size_t counter;
    size_t next;
    bool operator>(const Head& other) const { return term > other.term; }
  };
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads;
  const auto push = [&](size_t counter, size_t next) {
    if (next == sorted[counter].size()) return;
    heads.push({counters[counter].table().term(sorted[counter][next]), counter, next});
  };
  Numbers numbers(counters.size());
  for (size_t i = 0; i < counters.size(); ++i) {
    numbers[i].resize(sorted[i].size());
    push(i, 0);
  }
  while (!heads.empty()) {
    const Head head = heads.top();
    heads.pop();
    if (terms_.empty() || terms_.back() != head.term) terms_.push_back(head.term);
    numbers[head.counter][sorted[head.counter][head.next]] = uint32_t(terms_.size() - 1);
    push(head.counter, head.next + 1);
  }
  return numbers;
}

void TermLists::deal_out(const std::vector<CountedPage>& pages, const Numbers& numbers) {
  begins_.assign(terms_.size() + 1, 0);
  for (const CountedPage& page : pages) {
    for (const WeighedTerm& term : page.terms) ++begins_[numbers[page.counter][term.term] + 1];
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  places_.resize(begins_.back());
  std::vector<size_t> next(begins_.begin(), begins_.end() - 1);
  for (const CountedPage& page : pages) {
    size_t at = 0;
    for (const CountedPage::Section& section : page.sections) {
      const uint32_t id = uint32_t(lengths_.size());
      for (; at < section.end; ++at) {
        const WeighedTerm& term = page.terms[at];
        places_[next[numbers[page.counter][term.term]]++] = {id, term.weight};
      }
      lengths_.push_back(section.length);
    }
  }
}

}  // namespace silcrow
