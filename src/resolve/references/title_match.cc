// Tier by tier, and in a tier the longest run first. Only the headings of one chapter are ever
// compared; the exact tier asks the maps.
#include "resolve/references/title_match.h"

#include <algorithm>

#include "base/nearest.h"
#include "resolve/references/title_key.h"

namespace silcrow {

namespace {

bool in_scope(TitleScope scope, SectionId id) {
  return scope.page == no_page || scope.page == id.page;
}

template <typename Predicate>
std::vector<SectionId> sections_where(const Symbols& symbols, TitleScope scope,
                                      Predicate predicate) {
  std::vector<SectionId> found;
  for (const PageId page : symbols.chapter_pages(scope.opener)) {
    const size_t count = symbols.book().linked(page).sections.size();
    for (uint32_t i = 0; i < count; ++i) {
      const SectionId id{page, i};
      if (in_scope(scope, id) && predicate(symbols.key(id))) found.push_back(id);
    }
  }
  return found;
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

// Every word of the use but stop words is in the heading's key, two at least.
std::vector<SectionId> containing_sections(const Symbols& symbols, TitleScope scope,
                                           const std::string& key) {
  std::vector<std::string_view> wanted = key_words(key);
  std::erase_if(wanted, is_stop_word);
  if (wanted.size() < 2) return {};
  return sections_where(symbols, scope, [&](const std::string& heading) {
    const std::vector<std::string_view> words = key_words(heading);
    return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
      return std::any_of(words.begin(), words.end(),
                         [&](std::string_view other) { return words_agree(word, other); });
    });
  });
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

// Whether the node lies in the section: behind its heading and before the next of its level or
// above.
bool holds(const Symbols& symbols, SectionId id, UsePlace place) {
  if (id.page != place.page) return false;
  const std::vector<Section>& sections = symbols.book().linked(id.page).sections;
  if (uint32_t(place.node) < uint32_t(sections[id.index].heading)) return false;
  for (size_t i = id.index + 1; i < sections.size(); ++i)
    if (sections[i].level <= sections[id.index].level)
      return uint32_t(place.node) < uint32_t(sections[i].heading);
  return true;
}

bool is_descendant(const Symbols& symbols, SectionId inner, SectionId outer) {
  if (inner == outer || inner.page != outer.page) return false;
  return holds(symbols, outer, {inner.page, symbols.section(inner).heading});
}

// The innermost section that holds the place.
std::vector<SectionId> holding_sections(const Symbols& symbols, UsePlace place) {
  std::vector<SectionId> found;
  const size_t count = symbols.book().linked(place.page).sections.size();
  for (uint32_t i = 0; i < count; ++i)
    if (holds(symbols, {place.page, i}, place)) found.push_back({place.page, i});
  std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace

std::vector<SectionId> best_sections(const Symbols& symbols, UsePlace place,
                                     std::vector<SectionId> candidates) {
  if (candidates.size() < 2) return candidates;
  // Inside the innermost section round the use that has any.
  for (const SectionId around : holding_sections(symbols, place)) {
    std::vector<SectionId> inside;
    for (const SectionId id : candidates)
      if (id == around || is_descendant(symbols, id, around)) inside.push_back(id);
    if (inside.empty()) continue;
    candidates = std::move(inside);
    break;
  }
  std::vector<SectionId> tops;
  for (const SectionId id : candidates) {
    const bool is_inner = std::any_of(candidates.begin(), candidates.end(), [&](SectionId other) {
      return is_descendant(symbols, id, other);
    });
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
  settle(TitleTier::contained, sections_where(symbols, scope, [&](const std::string& heading) {
           return heading.find(' ') != std::string::npos && is_word_prefix(heading, key);
         }));
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

std::vector<SectionId> near_titles(const Symbols& symbols, TitleScope scope,
                                   std::string_view title) {
  const std::string key = title_key(title);
  std::vector<std::string> keys;
  for (const SectionId id : sections_where(symbols, scope, [](const std::string&) { return true; }))
    keys.push_back(symbols.key(id));
  std::vector<SectionId> near;
  for (const std::string& name : nearest_names(key, keys))
    for (const SectionId id : exact_sections(symbols, scope, name)) near.push_back(id);

  // Then those that share most words, the more the earlier.
  std::vector<std::string_view> wanted = key_words(key);
  std::erase_if(wanted, is_stop_word);
  std::vector<std::pair<size_t, SectionId>> sharing;
  for (const SectionId id :
       sections_where(symbols, scope, [](const std::string&) { return true; })) {
    size_t shared = 0;
    for (const std::string_view word : key_words(symbols.key(id)))
      shared += size_t(std::count_if(wanted.begin(), wanted.end(), [&](std::string_view other) {
        return words_agree(word, other);
      }));
    if (shared > 0) sharing.emplace_back(shared, id);
  }
  std::stable_sort(sharing.begin(), sharing.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [shared, id] : sharing)
    if (std::find(near.begin(), near.end(), id) == near.end()) near.push_back(id);
  if (near.size() > 3) near.resize(3);
  return near;
}

}  // namespace silcrow
