// Tier by tier, and in a tier the longest run first. Every tier asks a chapter's index.
#include "resolve/references/title_match.h"

#include <algorithm>

#include "base/nearest.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

bool in_scope(TitleScope scope, SectionId id) {
  return scope.page == no_page || scope.page == id.page;
}

std::vector<SectionId> exact_sections(const Symbols& symbols, TitleScope scope,
                                      const std::string& key) {
  std::vector<SectionId> found;
  for (const SectionId id : symbols.titled(scope.opener, key))
    if (in_scope(scope, id)) found.push_back(id);
  return found;
}

std::vector<SectionId> prefix_sections(const Symbols& symbols, TitleScope scope,
                                       const std::string& key) {
  std::vector<SectionId> found = symbols.titles_that_begin(scope.opener, key);
  std::erase_if(found, [&](SectionId id) { return !in_scope(scope, id); });
  return found;
}

// Words that a title is recognised by.
std::vector<std::string_view> telling_words(std::string_view key) {
  std::vector<std::string_view> words = key_words(key);
  std::erase_if(words, is_stop_word);
  return words;
}

// Every word of the use but stop words is in the heading's key, two at least.
std::vector<SectionId> containing_sections(const Symbols& symbols, TitleScope scope,
                                           const std::string& key) {
  const std::vector<std::string_view> wanted = telling_words(key);
  if (wanted.size() < 2) return {};
  std::vector<SectionId> found = symbols.title_words(scope.opener).with_all(wanted);
  std::erase_if(found, [&](SectionId id) { return !in_scope(scope, id); });
  return found;
}

// The headings that the key begins with, two words at least.
std::vector<SectionId> beginning_sections(const Symbols& symbols, TitleScope scope,
                                          const std::string& key) {
  std::vector<SectionId> found;
  for (size_t at = key.find(' '); at != std::string::npos;) {
    at = key.find(' ', at + 1);
    for (const SectionId id : exact_sections(symbols, scope, key.substr(0, at)))
      found.push_back(id);
  }
  std::sort(found.begin(), found.end(), [](SectionId a, SectionId b) {
    return std::pair(a.page, a.index) < std::pair(b.page, b.index);
  });
  return found;
}

// Some of the words of an unquoted title.
struct WordRun {
  size_t begin = 0;
  size_t end = 0;
  size_t words = 0;
};

// The runs of all lengths, the longest first, and each that ends in `'s` without that, too.
std::vector<WordRun> word_runs(std::string_view text, const std::vector<ProseWord>& words,
                               RunEnd end) {
  std::vector<WordRun> runs;
  for (size_t count = words.size(); count > 0; --count) {
    const size_t first = end == RunEnd::open ? 0 : words.size() - count;
    const ProseWord last = words[first + count - 1];
    runs.push_back({words[first].begin, last.end, count});
    const size_t possessor_end = without_possessive(text, last).end;
    if (possessor_end < last.end) runs.push_back({words[first].begin, possessor_end, count});
  }
  return runs;
}

// The keys of a scope's titles; none where there are more than the budget, which they are taken
// from.
std::vector<std::string> keys_in(const Symbols& symbols, TitleScope scope, size_t& budget) {
  size_t count = 0;
  for (const PageId page : symbols.chapter_pages(scope.opener))
    count += symbols.book().linked(page).sections.size();
  if (count > budget) return {};
  budget -= count;
  std::vector<std::string> keys;
  for (const PageId page : symbols.chapter_pages(scope.opener)) {
    const size_t sections = symbols.book().linked(page).sections.size();
    for (uint32_t i = 0; i < sections; ++i)
      if (in_scope(scope, {page, i})) keys.push_back(symbols.key({page, i}));
  }
  return keys;
}

// The innermost section round the place; `none` above the first heading.
uint32_t section_round(const Symbols& symbols, UsePlace place) {
  const std::vector<Section>& sections = symbols.book().linked(place.page).sections;
  const auto behind = std::ranges::upper_bound(
      sections, uint32_t(place.node), {}, [](const Section& s) { return uint32_t(s.heading); });
  return behind == sections.begin() ? SectionTree::none : uint32_t(behind - sections.begin() - 1);
}

}  // namespace

std::vector<SectionId> best_sections(const Symbols& symbols, UsePlace place,
                                     std::vector<SectionId> candidates) {
  if (candidates.size() < 2) return candidates;
  // Inside the innermost section round the use that has any.
  const SectionTree& tree = symbols.section_tree(place.page);
  uint32_t around = section_round(symbols, place);
  for (; around != SectionTree::none; around = tree.parent(around)) {
    std::vector<SectionId> inside;
    for (const SectionId id : candidates)
      if (id.page == place.page && around <= id.index && id.index < tree.end(around))
        inside.push_back(id);
    if (inside.empty()) continue;
    candidates = std::move(inside);
    break;
  }
  // In reading order what lies in a section comes right behind it.
  std::vector<SectionId> tops;
  for (const SectionId id : candidates) {
    const bool is_inner = !tops.empty() && tops.back().page == id.page &&
                          id.index < symbols.section_tree(id.page).end(tops.back().index);
    if (!is_inner) tops.push_back(id);
  }
  return tops;
}

TitleMatch match_quoted_title(const Symbols& symbols, TitleScope scope, UsePlace place,
                              std::string_view title) {
  const std::string key = title_key(title);
  TitleMatch match;
  if (key.empty()) return match;
  const auto settle = [&](TitleTier tier, std::vector<SectionId> found) {
    if (found.empty()) return false;
    match.tier = tier;
    match.sections = best_sections(symbols, place, std::move(found));
    match.is_inexact = tier == TitleTier::contained;
    return true;
  };
  if (settle(TitleTier::exact, exact_sections(symbols, scope, key))) return match;
  if (settle(TitleTier::prefix, prefix_sections(symbols, scope, key))) return match;
  if (settle(TitleTier::contained, containing_sections(symbols, scope, key))) return match;
  settle(TitleTier::contained, beginning_sections(symbols, scope, key));
  return match;
}

TitleMatch match_open_title(const Symbols& symbols, TitleScope scope, UsePlace place,
                            std::string_view text, const std::vector<ProseWord>& words,
                            RunEnd end) {
  TitleMatch match;
  using Finder = std::vector<SectionId> (*)(const Symbols&, TitleScope, const std::string&);
  constexpr Finder finders[] = {exact_sections, prefix_sections, containing_sections};
  const std::vector<WordRun> runs = word_runs(text, words, end);
  std::vector<std::string> keys;
  for (const WordRun& run : runs)
    keys.push_back(title_key(text.substr(run.begin, run.end - run.begin)));
  for (size_t tier = 0; tier < 3; ++tier) {
    for (size_t i = 0; i < runs.size(); ++i) {
      const bool is_part = tier > 0 && runs[i].words == 1 && words.size() > 1;
      if (keys[i].empty() || (is_part && is_stop_word(keys[i]))) continue;
      std::vector<SectionId> found = finders[tier](symbols, scope, keys[i]);
      if (found.empty()) continue;
      match.tier = TitleTier(tier);
      match.begin = runs[i].begin;
      match.end = runs[i].end;
      match.sections = best_sections(symbols, place, std::move(found));
      match.is_inexact = match.tier == TitleTier::contained || is_part;
      return match;
    }
  }
  return match;
}

std::vector<SectionId> near_titles(const Symbols& symbols, TitleScope scope, std::string_view title,
                                   size_t& budget) {
  constexpr size_t most_titles = 3;
  const std::string key = title_key(title);
  std::vector<SectionId> near;
  const auto add = [&](SectionId id) {
    const bool is_new = std::find(near.begin(), near.end(), id) == near.end();
    if (is_new && near.size() < most_titles && in_scope(scope, id)) near.push_back(id);
  };
  for (const std::string& name : nearest_names(key, keys_in(symbols, scope, budget)))
    for (const SectionId id : exact_sections(symbols, scope, name)) add(id);
  for (const SectionId id : symbols.title_words(scope.opener).sharing(telling_words(key))) add(id);
  return near;
}

}  // namespace silcrow
