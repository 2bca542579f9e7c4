// All words of a book in byte order, each with the sections that have it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/workers.h"
#include "render/search/section_terms.h"

namespace silcrow {

// The words of one page, as the thread that counted them numbers them.
struct CountedPage {
  unsigned counter = 0;            // index of the SectionTerms
  std::vector<WeighedTerm> terms;  // of its sections, those of one behind those of the other
  struct Section {
    size_t end = 0;       // in the terms
    uint32_t length = 0;  // words, not different ones
  };
  std::vector<Section> sections;
};

struct TermPlace {
  uint32_t section = 0;  // in the whole book
  uint32_t weight = 0;
};

class TermLists {
 public:
  // Views into the tables of the counters stay in use. The result depends on the pages alone, not
  // on who counted them.
  TermLists(const std::vector<SectionTerms>& counters, const std::vector<CountedPage>& pages,
            const Workers& workers);

  size_t size() const { return terms_.size(); }
  std::string_view term(size_t index) const { return terms_[index]; }
  // In the order of the sections.
  std::span<const TermPlace> places(size_t index) const {
    return std::span(places_).subspan(begins_[index], begins_[index + 1] - begins_[index]);
  }
  // How many words each section has.
  const std::vector<uint32_t>& lengths() const { return lengths_; }

 private:
  using Numbers = std::vector<std::vector<uint32_t>>;  // by counter and its term: index in terms_

  Numbers merge(const std::vector<SectionTerms>& counters, const Workers& workers);
  void deal_out(const std::vector<CountedPage>& pages, const Numbers& numbers);

  std::vector<std::string_view> terms_;  // sorted
  std::vector<size_t> begins_;           // in places_, and the end of the last
  std::vector<TermPlace> places_;
  std::vector<uint32_t> lengths_;  // by section
};

}  // namespace silcrow
