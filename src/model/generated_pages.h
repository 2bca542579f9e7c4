// Where the pages are that the build makes of the whole book.
#pragma once

#include <string>

#include "model/linked_book.h"

namespace silcrow {

// Paths of the site. Authors choose names such as `search.md` for good reasons, and an address that
// they published must stay: the build's own page goes to a free one ("search-2.html") then.
struct GeneratedPages {
  std::string search;
  std::string references;
  std::string glossary;   // empty without one
  std::string not_found;  // empty where a page of the book has its name, which servers look for
};

// Looks at all paths of the book: to be asked once, not for each page.
GeneratedPages generated_pages(const LinkedBook& book);

}  // namespace silcrow
