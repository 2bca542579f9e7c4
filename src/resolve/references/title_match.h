// Which heading a title means (REFERENCES.md, sections 4 and 5).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/references/reference_lexer.h"
#include "resolve/references/symbols.h"

namespace silcrow {

// Where a title is looked for: a chapter, or one page of it.
struct TitleScope {
  PageId opener = no_page;
  PageId page = no_page;  // only this page; no_page: the whole chapter
};

// Where the use itself stands.
struct UsePlace {
  PageId page = no_page;
  NodeId node{};
};

enum class TitleTier : uint8_t { exact, prefix, contained, none };

struct TitleMatch {
  TitleTier tier = TitleTier::none;
  std::vector<SectionId> sections;  // more than one: ambiguous
  size_t begin = 0;                 // of an unquoted title: where it stands in the text
  size_t end = 0;
  bool is_inexact = false;
};

// A title whose extent is known.
TitleMatch match_quoted_title(const Symbols& symbols, TitleScope scope, UsePlace place,
                              std::string_view title);

// A title that is as long as a heading makes it: the longest run of `words` that begins with the
// first (or, with `RunEnd::fixed`, ends with the last: words in reading order all the same).
enum class RunEnd : uint8_t { open, fixed };
TitleMatch match_open_title(const Symbols& symbols, TitleScope scope, UsePlace place,
                            std::string_view text, const std::vector<ProseWord>& words, RunEnd end);

// Up to three headings of the scope that the words may have meant, nearest first, else those that
// share a word with them. `budget`: how many titles may still be compared letter by letter; what
// would cost more is left out.
std::vector<SectionId> near_titles(const Symbols& symbols, TitleScope scope, std::string_view title,
                                   size_t& budget);

// Of several candidates, in reading order, the one that beats the others: not its own descendants,
// and inside the section where the use stands rather than outside. All of them where none does.
std::vector<SectionId> best_sections(const Symbols& symbols, UsePlace place,
                                     std::vector<SectionId> candidates);

}  // namespace silcrow
