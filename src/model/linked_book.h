// What resolve makes: the same pages with every number, anchor, link and address known. Nothing
// after it decides what a link means.
//
// Views in here point into the book's own documents, sections and texts: a LinkedBook can be
// moved, but not copied, and its vectors must not be changed by later phases.
//
// Ids: anchors and aliases come from the authors' headings, and they win. The theme's own ids
// (`text`, `toc`, `contents`, `backlinks`, `theme-…`, `fn-…`, `fnref-…`, `tab-…`) must give way:
// a writer tests LinkedPage::has_id before it uses one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "model/backlink.h"
#include "model/book.h"
#include "model/citation.h"
#include "model/reference.h"
#include "model/suppression.h"
#include "model/term.h"

namespace silcrow {

// A heading and all up to the next one of its level or above.
struct Section {
  NodeId heading{};
  NodeId opening{};  // the paragraph that its own text begins with, above its subsections; 0: none
  uint8_t level = 1;
  std::string anchor;                // the id that the page has; never empty
  std::string short_anchor;          // "s26", "s2-3" of a numbered one: a further id; or empty
  std::vector<std::string> aliases;  // further ids of the same place, asked for by links
  std::string label;   // "§26", "3", "7b", "2.3", "Runbook 7" as shown in the margin; else empty
  std::string word;    // the declared label that it answers to, "Runbook"; else empty
  std::string number;  // what references call it: "26", "7b", "2.3"; no leading zeros; else empty
  uint32_t title_offset = 0;  // how many bytes of Document::plain_text(heading) the label takes
  std::string title;          // plain text without label; empty when the heading is only a label
};

enum class LinkKind : uint8_t {
  none,      // points at nothing that could be found: rendered as text
  external,  // another scheme or host
  page,      // a page of this book, with or without a fragment
  file,      // another file of the book's folder, copied beside the pages
};

struct LinkTarget {
  LinkKind kind = LinkKind::none;
  PageId page = no_page;
  // Of a file: relative to the book's folder. Of an external one that an inventory names: its
  // address; else empty, and the address is as written.
  std::string_view path;
  std::string_view fragment;  // decoded, without `#`: an id that the page has; of a file as written
  std::string_view query;     // with its `?`, as written
  // Of a link in the text to a page: what its fragment lies in, by that page's sections; UINT32_MAX
  // for the page as a whole.
  uint32_t section = UINT32_MAX;

  // Of an external one, from what the author wrote.
  std::string_view external_address(std::string_view written) const {
    return path.empty() ? written : path;
  }

  bool operator==(const LinkTarget&) const = default;
};

// An address found in raw HTML (`href`, `src`, `srcset`, `poster`, `data`), unless it is
// external.
struct HtmlLink {
  NodeId node{};
  uint32_t begin = 0;  // bytes in Node::text: the address, which `target` replaces
  uint32_t end = 0;
  LinkTarget target;
};

// An `id`, or the `name` of an `<a>`, in raw HTML.
struct HtmlAnchor {
  std::string_view id;
  NodeId node{};
};

struct LinkedPage {
  PageId id{};
  std::string output_path;  // "ops/17-runbook.html"; "glossary.html" of every glossary page
  std::string number;       // "17", "A"; empty for a page without
  // The page that opens its chapter: itself, unless several files make up one chapter; then only
  // the first has the number.
  PageId opener = no_page;
  std::string title;  // plain text, without number; never empty
  std::string part_title;
  // The first H1, which stands for the title; the root where there is none. Its section has no
  // label, and its title_offset skips the chapter's number.
  NodeId title_heading{};
  std::vector<Section> sections;             // in reading order
  std::vector<uint32_t> section_of_heading;  // by Document::headings index
  std::vector<HtmlAnchor> html_anchors;      // in reading order
  std::vector<LinkTarget> link_targets;      // by Document::links index
  std::vector<HtmlLink> html_links;          // in reading order
  std::vector<Reference> references;         // in reading order
  // From elsewhere in the book to this page, by section, then in reading order of the referring.
  std::vector<Backlink> backlinks;
  std::vector<Suppression> suppressions;  // in reading order
  std::list<std::string> texts;           // what the views of this page need beside the document
  std::vector<std::string_view> ids;      // all anchors, aliases and HTML ids, sorted

  bool has_id(std::string_view wanted) const { return std::ranges::binary_search(ids, wanted); }
};

// A page that sends its readers on: an address that a page of the book used to have.
struct Redirect {
  std::string path;  // of the site, as LinkedPage::output_path; no file of the site has it
  PageId page = no_page;
};

struct LinkedPart {
  std::string title;
  std::string number;  // "I", "II", …; empty where the part has no title
  std::vector<PageId> pages;
};

struct LinkedBook {
  Book book;                      // from here on every page has a document
  std::vector<LinkedPage> pages;  // by PageId
  std::vector<LinkedPart> parts;  // chapters, in reading order
  std::vector<PageId> appendices;
  std::vector<PageId> reading_order;  // what previous and next run through
  std::vector<Term> terms;            // of the glossary, sorted by key
  std::vector<Redirect> redirects;    // sorted by path
  std::vector<Citation> citations;    // in reading order of their first uses
  std::vector<std::string> files;     // linked files to copy, relative to the book's folder, sorted

  const Page& page(PageId id) const { return book.pages[size_t(id)]; }
  const LinkedPage& linked(PageId id) const { return pages[size_t(id)]; }
};

}  // namespace silcrow
