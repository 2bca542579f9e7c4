// Names of Markdown files in code spans that are no page of the book: which of them a reader would
// look for among its pages.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "resolve/references/folder_census.h"
#include "resolve/references/prose_run.h"
#include "resolve/references/symbols.h"

namespace silcrow {

// `a.md`, `a.markdown`; a bare `.md` speaks of the extension.
bool is_page_name(std::string_view name);

// A page's name that could be one page's alone: no pattern (`ops-*.md`, `YYYY-MM.md`,
// `my-page.md`), no hidden file (`.github/x.md`), none of the files that every repository has and
// writes in capitals (`README.md`).
bool is_plain_page_name(std::string_view name);

// Whether nothing of the book has such a plain name: no page in any folder, and no other file where
// the path leads.
bool is_stranger(const Symbols& symbols, PageId from, std::string_view name);

// Which strangers on one page were meant as pages. Most were not: they are files that a reader or
// a program will write. So something must speak for a page: the prose sends the reader there (``see
// `a.md` ``); the name is a slip away from a page's; or it is one of many that mean pages, in its
// list, table or paragraph, or in its folder over the whole book. Changelogs name what was there
// once.
class PageMentions {
 public:
  // All outlive it.
  PageMentions(const Symbols& symbols, const FolderCensus& folders, PageId page)
      : symbols_(symbols), folders_(folders), page_(page) {}

  // Whether the code span at `at` names a page that is missing.
  bool is_missing_page(const ProseRun& run, size_t at);

 private:
  NameCount count_around(NodeId block, std::string_view name);

  const Symbols& symbols_;
  const FolderCensus& folders_;
  PageId page_;
  NodeId counted_{};  // the last list, table or block whose names were counted
  std::map<std::string, NameCount, std::less<>> counts_;  // its names', by their folder
};

}  // namespace silcrow
