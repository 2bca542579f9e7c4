// The ids of a page's headings.
#pragma once

#include <vector>

#include "model/linked_book.h"
#include "resolve/anchors/anchor_table.h"

namespace silcrow {

// Pages whose ids must not meet: one page, or all of the glossary.
struct AnchorGroup {
  std::vector<const Document*> documents;
  std::vector<LinkedPage*> pages;     // with sections and html_anchors
  std::vector<AnchorTable*> anchors;  // to be filled; their fragments live in the pages
};

// Gives every section its anchor, and numbered ones a short one ("s26", "s2-3") where it is free.
// Ids that authors write, `{#id}` and those of raw HTML, come first; then headings get the
// dialect's slugs in reading order. A second `{#id}` of one name gets the first free of id-1,
// id-2, …. In a group of several pages a fragment finds what it would find in its page alone.
void make_anchors(AnchorDialect dialect, AnchorGroup& group);

// Sets `page.ids` from all that is known by now.
void collect_ids(LinkedPage& page);

}  // namespace silcrow
