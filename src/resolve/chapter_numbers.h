// Which page is which chapter or appendix (the reference language, section 1).
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/book.h"
#include "resolve/heading_label.h"

namespace silcrow {

// The first H1 of a page that stands in no box, and what it says of the chapter.
struct PageHeading {
  NodeId node{};       // the root where there is none
  std::string text;    // Document::plain_text
  HeadingLabel label;  // of a chapter or an appendix
};

PageHeading page_heading(const Document& document);

struct ChapterNumber {
  std::string number;             // "16", "A"; empty for a page without
  PageId opener = no_page;        // the first page of the same chapter, usually itself
  bool is_numbered_kind = false;  // whether a number in the heading is a chapter's
};

// Strongest first: for appendices their order, then front matter `chapter:`, the H1, the name of
// the file or its folder; where no page has any of these, its place in the list of SUMMARY.md.
// Chapters are the pages that the configuration lists, or all where it lists none; other pages have
// a number only by front matter. Of several files of one chapter only the first gets the number.
// Adds chapter-number-mismatch, chapter-number-duplicate and front-matter-malformed. By PageId, as
// `headings` is.
std::vector<ChapterNumber> chapter_numbers(const Book& book,
                                           const std::vector<PageHeading>& headings,
                                           Diagnostics& diagnostics);

}  // namespace silcrow
