// Edit distance with three filters before it.
#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace silcrow {

namespace {

constexpr size_t most_suggestions = 3;

size_t most_edits(size_t length) {
  if (length < 2) return 0;
  if (length < 4) return 1;
  return std::max<size_t>(length / 4, 2);
}

void fold(std::string_view text, std::u32string& folded) {
  folded.clear();
  if (!is_ascii(text)) {
    folded = utf8_to_utf32(case_fold(text));
    return;
  }
  for (const char c : text) folded.push_back(char32_t(c >= 'A' && c <= 'Z' ? c + 32 : c));
}

using Letters = NearNames::Letters;

Letters letters_of(std::u32string_view text) {
  Letters letters{};
  for (const char32_t c : text) ++letters[c % letters.size()];
  return letters;
}

// Whether the letters alone show that more than `limit` edits are needed: one edit takes away at
// most one letter and adds at most one.
bool has_other_letters(const Letters& word, const Letters& letters, size_t limit) {
  size_t missing = 0;
  size_t added = 0;
  for (size_t i = 0; i < letters.size(); ++i) {
    if (word[i] > letters[i]) missing += size_t(word[i] - letters[i]);
    if (word[i] < letters[i]) added += size_t(letters[i] - word[i]);
  }
  return std::max(missing, added) > limit;
}

class EditDistance {
 public:
  explicit EditDistance(std::u32string_view word) : word_(word) {}

  // Nothing when it is more than `limit`.
  std::optional<size_t> to(std::u32string_view candidate, size_t limit) {
    const size_t width = candidate.size() + 1;
    for (std::vector<size_t>& row : rows_) row.resize(width);
    for (size_t j = 0; j < width; ++j) rows_[0][j] = j;
    for (size_t i = 1; i <= word_.size(); ++i) {
      if (fill_row(i, candidate, limit) > limit) return {};
    }
    const size_t distance = rows_[word_.size() % 3][candidate.size()];
    if (distance > limit) return {};
    return distance;
  }

 private:
  // Fills row i within the band that `limit` allows; gives its least value.
  size_t fill_row(size_t i, std::u32string_view candidate, size_t limit) {
    const std::vector<size_t>& before = rows_[(i + 1) % 3];  // row i - 2
    const std::vector<size_t>& above = rows_[(i + 2) % 3];   // row i - 1
    std::vector<size_t>& row = rows_[i % 3];
    std::fill(row.begin(), row.end(), limit + 1);
    row[0] = i;
    const size_t first = i > limit ? i - limit : 1;
    const size_t last = std::min(candidate.size(), i + limit);
    size_t least = row[0];
    for (size_t j = first; j <= last; ++j) {
      const bool same = word_[i - 1] == candidate[j - 1];
      size_t value = above[j - 1] + (same ? 0 : 1);
      value = std::min({value, above[j] + 1, row[j - 1] + 1});
      const bool exchanged =
          i > 1 && j > 1 && word_[i - 1] == candidate[j - 2] && word_[i - 2] == candidate[j - 1];
      if (exchanged) value = std::min(value, before[j - 2] + 1);
      row[j] = value;
      least = std::min(least, value);
    }
    return least;
  }

  std::u32string_view word_;
  std::array<std::vector<size_t>, 3> rows_;
};

using Found = std::pair<size_t, std::string_view>;  // distance and name

// Keeps the best few, in order; the same name is kept once.
void keep(std::vector<Found>& best, Found found) {
  const auto place = std::lower_bound(best.begin(), best.end(), found);
  if (place != best.end() && *place == found) return;
  best.insert(place, found);
  if (best.size() > most_suggestions) best.pop_back();
}

std::u32string folded_copy(std::string_view text) {
  std::u32string copy;
  fold(text, copy);
  return copy;
}

// The search for the names nearest to one word.
class Search {
 public:
  explicit Search(std::string_view word, size_t most = SIZE_MAX)
      : word_(folded_copy(word)),
        letters_(letters_of(word_)),
        limit_(std::min(most_edits(word_.size()), most)) {}

  Search(const Search&) = delete;  // the distance has a view of the word
  Search& operator=(const Search&) = delete;

  // The lengths in which names may be near, in characters.
  size_t shortest() const { return word_.size() - std::min(word_.size(), limit_); }
  size_t longest() const { return word_.size() + limit_; }

  void offer(std::string_view name, std::u32string_view folded_name, const Letters& letters) {
    if (folded_name.size() > longest() || folded_name.size() < shortest()) return;
    if (has_other_letters(letters_, letters, limit_)) return;
    if (const auto edits = distance_.to(folded_name, limit_)) keep(best_, {*edits, name});
    if (best_.size() == most_suggestions) limit_ = best_.back().first;
  }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& [edits, name] : best_) {
      const size_t fewest = best_.front().first;
      if (edits <= std::max(2 * fewest, fewest + 1)) names.emplace_back(name);
    }
    return names;
  }

 private:
  std::u32string word_;
  EditDistance distance_{word_};
  Letters letters_;
  size_t limit_;
  std::vector<Found> best_;  // views of the names offered
};

std::string question(const std::vector<std::string>& names) {
  std::string help;
  for (size_t i = 0; i < names.size(); ++i) {
    help += i == 0 ? "did you mean " : i + 1 == names.size() ? " or " : ", ";
    help += "`" + names[i] + "`";
  }
  return help.empty() ? help : help + "?";
}

}  // namespace

std::vector<std::string> nearest_names(std::string_view word,
                                       std::span<const std::string> candidates, size_t most) {
  Search search(word, most);
  std::u32string folded;
  for (const std::string& candidate : candidates) {
    // A character has at most four bytes, and folding makes at most three of one.
    if (candidate.empty() || candidate.size() > 12 * search.longest()) continue;
    fold(candidate, folded);
    if (folded.size() > search.longest() || folded.size() < search.shortest()) continue;
    search.offer(candidate, folded, letters_of(folded));
  }
  return search.names();
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  return question(nearest_names(word, candidates));
}

NearNames::NearNames(std::span<const std::string> names) {
  for (const std::string& name : names) {
    if (name.empty()) continue;
    std::u32string folded = folded_copy(name);
    const Letters letters = letters_of(folded);
    names_.push_back({std::move(folded), letters, name});
  }
  std::ranges::stable_sort(names_, {}, [](const Name& name) { return name.folded.size(); });
}

std::vector<std::string> NearNames::nearest(std::string_view word) const {
  Search search(word);
  const auto length = [](const Name& name) { return name.folded.size(); };
  auto name = std::ranges::lower_bound(names_, search.shortest(), {}, length);
  for (; name != names_.end() && length(*name) <= search.longest(); ++name)
    search.offer(name->name, name->folded, name->letters);
  return search.names();
}

std::string NearNames::did_you_mean(std::string_view word) const { return question(nearest(word)); }

}  // namespace silcrow
