// The ids of a page's headings, and what a fragment finds.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/linked_book.h"
#include "model/section_place.h"

namespace silcrow {

// Where a fragment leads: `id` is one that the page has.
struct AnchorPlace {
  std::string_view id;
  uint32_t section = no_section;  // of a heading; none for an id of raw HTML
};

// What every fragment of one page finds, exactly. The keys live in the page.
using PageAnchors = std::unordered_map<std::string_view, AnchorPlace>;

// Pages whose ids must not meet: one page, or all of the glossary.
struct AnchorGroup {
  std::vector<const Document*> documents;
  std::vector<LinkedPage*> pages;     // with sections and html_anchors
  std::vector<PageAnchors*> anchors;  // to be filled
};

// Gives every section its anchor, and numbered ones a short one ("s26", "s2-3") where it is free.
// Ids that authors write, `{#id}` and those of raw HTML, come first; then headings get the
// dialect's slugs in reading order. A second `{#id}` of one name gets the first free of id-1,
// id-2, …. In a group of several pages a fragment finds what it would find in its page alone.
void make_anchors(AnchorDialect dialect, AnchorGroup& group);

// Sets `page.ids` from all that is known by now.
void collect_ids(LinkedPage& page);

}  // namespace silcrow
