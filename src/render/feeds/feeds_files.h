// Files by which other programs follow the site, one function for each. All are XML and need the
// site's address, `base_url`.
#pragma once

#include <string>
#include <vector>

#include "model/linked_book.h"
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

// A part of them, by index; at most 50,000 may stand in one file.
std::string sitemap(const Config& config, const std::vector<SitemapPage>& pages, size_t begin,
                    size_t end);

// The list of the files of a site map that is in parts.
std::string sitemap_index(const Config& config, const std::vector<std::string>& paths);

}  // namespace silcrow
