// The links of one page, as far as they can be settled without touching other pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/linked_book.h"
#include "resolve/anchors/page_anchors.h"
#include "resolve/links/book_paths.h"
#include "resolve/links/raw_html.h"

namespace silcrow {

enum class LinkProblem : uint8_t {
  none,
  missing,    // no page or file of this path
  outside,    // the path leaves the book's folder
  anchor,     // the page is there, its anchor is not
  inventory,  // another project has no such name, or the book knows no such project
};

enum class LinkUse : uint8_t { link, image };

// A link with a problem, to be judged when all pages are known.
struct OpenLink {
  LinkProblem problem = LinkProblem::none;
  LinkUse use = LinkUse::link;
  bool is_repeated = false;      // its definition was reported by an earlier link
  PageId page = no_page;         // where it stands
  Span span;                     // of its destination
  std::string_view destination;  // as in the source but for escapes and entities
  std::string path;              // plain, relative to the book's folder
  PageId target_page = no_page;  // whose anchor is missing
  LinkTarget* target = nullptr;  // to be settled; none for a definition without a use
};

// What the links of all pages may lean on. Read by many threads.
struct LinkGround {
  const Book& book;
  const BookPaths& paths;
  const std::vector<LinkedPage>& pages;     // sections and anchors are final
  const std::vector<AnchorTable>& anchors;  // by PageId
};

// Fills `page.link_targets` and `page.html_links`, and gives back what is open, in reading order:
// links, definitions without a use, raw HTML. `page` is one of `ground.pages`; only its links and
// texts change.
std::vector<OpenLink> resolve_page_links(const LinkGround& ground, LinkedPage& page,
                                         const std::vector<HtmlAddress>& addresses);

// Settles the fragment of a link to a page: an id that the page has. False where it has none.
// `texts` keeps what is not in the source.
bool settle_fragment(const LinkGround& ground, std::string_view fragment, LinkTarget& target,
                     std::list<std::string>& texts);

// The fragment without `:~:text=…`, decoded: what is looked for among the ids.
std::string wanted_anchor(std::string_view fragment);

}  // namespace silcrow
