// The entries of a page that has a kind: the failure modes of a chapter, the alerts of a runbook.
#pragma once

#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// A heading, or the page as a whole, and which sections of its kind stand below it.
struct KindEntry {
  const Section* section = nullptr;  // null: the page as a whole
  std::vector<bool> has;             // by PageKind::sections
};

// By `kind:` of the front matter, else by the first kind that has a pattern for the page's path;
// null where it has none that is known.
const PageKind* kind_of_page(const LinkedBook& book, PageId page);

// In reading order. A section of the kind is a heading with one of its names, a term of a
// definition list, a paragraph that begins with the name in bold, or a cell of a table's head. What
// it stands in is an entry: the nearest heading above it that is no section of the kind, nor within
// one.
//
// An entry can also have none of them. That is known of what stands right below a heading of
// `PageKind::group`, and of numbered headings most of whose numbered neighbours are entries.
std::vector<KindEntry> kind_entries(const LinkedBook& book, PageId page, const PageKind& kind);

}  // namespace silcrow
