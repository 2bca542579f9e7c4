// Which titles of a chapter have a word: an inverted index, so that a title that is written
// differently, or not there at all, is not compared with every heading.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/references/section_id.h"
#include "resolve/references/title_keys.h"

namespace silcrow {

// Words are those of title keys, and agree as `words_agree` has it (title_key.h). A word that more
// than 64 titles have tells none of them from the others, and is never looked for first.
class TitleWords {
 public:
  TitleWords() = default;
  // `keys`: of the titles of all these pages. They outlive the index, which has views of them.
  TitleWords(std::span<const PageId> pages, const TitleKeys& keys);

  // The sections whose titles have all of the words, in reading order.
  std::vector<SectionId> with_all(std::span<const std::string_view> words) const;
  // Those that share words with the title, the more the earlier, else in reading order.
  std::vector<SectionId> sharing(std::span<const std::string_view> words) const;

 private:
  // A word as it stands, or only its first letters.
  enum class Form : uint8_t { whole, stem };
  struct Entry {
    Form form = Form::whole;
    std::string_view word;
    uint32_t title = 0;  // in titles_

    auto operator<=>(const Entry&) const = default;
  };
  using Range = std::span<const Entry>;

  void add(std::string_view word, uint32_t title);
  Range entries(Form form, std::string_view word) const;
  // The entries of the words that agree with this one; ranges may name a title twice.
  std::vector<Range> agreeing(std::string_view word) const;

  std::vector<SectionId> titles_;  // in reading order
  std::vector<Entry> entries_;     // sorted
};

}  // namespace silcrow
