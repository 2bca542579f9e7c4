// Where a page is given a title elsewhere than by its heading.
#pragma once

#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

struct TitlePlace {
  std::string title;  // without quotes, escapes and marks
  Span span;          // as it stands in the source, with them
};

// The titles in the page's front matter, and in its entry of silcrow.yaml, of mkdocs.yml's `nav` or
// of SUMMARY.md. A link there that has its path in a definition (`[Title][label]`) is left out: its
// words may be the label.
std::vector<TitlePlace> title_places(const LinkedBook& book, PageId page);

}  // namespace silcrow
