// Files by which other programs follow the site, one function for each. All are XML and need the
// site's address, `base_url`.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "model/linked_book.h"
#include "model/output_tree.h"
#include "model/page_change.h"

namespace silcrow {

// The chapters that changed last, as an Atom feed (RFC 4287). `changes`: latest_changes, at least
// one. An entry's id is the address of its page.
std::string atom_feed(const LinkedBook& book, const std::vector<PageChange>& changes);

// How browsers search the site from their address bar (OpenSearch 1.1, draft 6).
std::string opensearch_description(const LinkedBook& book);

// The site's pages (sitemaps.org, protocol 0.9), in the book's order: path in the site, and when it
// was changed, or empty.
struct SitemapPage {
  std::string path;
  std::string time;
};
std::vector<SitemapPage> sitemap_pages(const LinkedBook& book);

// How many addresses the protocol has in one file.
inline constexpr size_t most_sitemap_addresses = 50'000;

// sitemap.xml; of more pages than may stand in one file, files that are numbered, and sitemap.xml
// as the list of them. The files keep the book.
std::vector<OutputFile> sitemap_files(std::shared_ptr<const LinkedBook> book,
                                      std::vector<SitemapPage> pages);

}  // namespace silcrow
