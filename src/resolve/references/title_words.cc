// Words agree when they are equal but for a plural's ending, or in their first letters: so all that
// agree with one are found by asking for it with and without the endings, and for its stem.
#include "resolve/references/title_words.h"

#include <algorithm>
#include <map>

#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

constexpr size_t most_titles = 64;

template <typename Ranges>
size_t total_size(const Ranges& ranges) {
  size_t size = 0;
  for (const auto& range : ranges) size += range.size();
  return size;
}

// Each once, in order.
template <typename Ranges>
std::vector<uint32_t> titles_of(const Ranges& ranges) {
  std::vector<uint32_t> titles;
  for (const auto& range : ranges)
    for (const auto& entry : range) titles.push_back(entry.title);
  std::sort(titles.begin(), titles.end());
  titles.erase(std::unique(titles.begin(), titles.end()), titles.end());
  return titles;
}

}  // namespace

TitleWords::TitleWords(std::span<const PageId> pages, const TitleKeys& keys) {
  for (const PageId page : pages) {
    const std::vector<std::string>& titles = keys.at(page);
    for (uint32_t i = 0; i < titles.size(); ++i) {
      const auto title = uint32_t(titles_.size());
      titles_.push_back({page, i});
      for (const std::string_view word : key_words(titles[i])) add(word, title);
    }
  }
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
}

void TitleWords::add(std::string_view word, uint32_t title) {
  if (is_stop_word(word)) return;
  entries_.push_back({Form::whole, word, title});
  if (const std::string_view stem = word_stem(word); !stem.empty())
    entries_.push_back({Form::stem, stem, title});
}

TitleWords::Range TitleWords::entries(Form form, std::string_view word) const {
  const auto begin = std::lower_bound(entries_.begin(), entries_.end(), Entry{form, word, 0});
  const auto end = std::upper_bound(begin, entries_.end(), Entry{form, word, UINT32_MAX});
  return {begin, end};
}

std::vector<TitleWords::Range> TitleWords::agreeing(std::string_view word) const {
  std::vector<Range> ranges{entries(Form::whole, word)};
  for (const std::string& other : plurals_and_singulars(word))
    ranges.push_back(entries(Form::whole, other));
  if (const std::string_view stem = word_stem(word); !stem.empty())
    ranges.push_back(entries(Form::stem, stem));
  return ranges;
}

std::vector<SectionId> TitleWords::with_all(std::span<const std::string_view> words) const {
  std::vector<std::vector<Range>> found;
  for (const std::string_view word : words) {
    found.push_back(agreeing(word));
    if (total_size(found.back()) == 0) return {};
  }
  const auto rarest = std::ranges::min_element(found, {}, total_size<std::vector<Range>>);
  if (rarest == found.end() || total_size(*rarest) > most_titles) return {};
  std::vector<uint32_t> titles = titles_of(*rarest);
  std::erase_if(titles, [&](uint32_t title) {
    const auto has_title = [&](Range range) {
      return std::ranges::binary_search(range, title, {}, &Entry::title);
    };
    return !std::ranges::all_of(found, [&](const std::vector<Range>& ranges) {
      return std::ranges::any_of(ranges, has_title);
    });
  });
  std::vector<SectionId> sections;
  for (const uint32_t title : titles) sections.push_back(titles_[title]);
  return sections;
}

std::vector<SectionId> TitleWords::sharing(std::span<const std::string_view> words) const {
  std::map<uint32_t, size_t> shared;
  for (const std::string_view word : words) {
    const std::vector<Range> ranges = agreeing(word);
    if (total_size(ranges) > most_titles) continue;
    for (const uint32_t title : titles_of(ranges)) ++shared[title];
  }
  std::vector<std::pair<uint32_t, size_t>> best(shared.begin(), shared.end());
  std::stable_sort(best.begin(), best.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<SectionId> sections;
  for (const auto& [title, count] : best) sections.push_back(titles_[title]);
  return sections;
}

}  // namespace silcrow
