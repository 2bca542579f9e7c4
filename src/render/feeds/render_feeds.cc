// What programs read to follow the site: which files there are. Described in docs/outputs/feeds.md.
#include <algorithm>
#include <memory>
#include <utility>

#include "render/feeds/feeds_files.h"
#include "render/output.h"

namespace silcrow {

namespace {

constexpr size_t most_addresses = 50000;  // in one file of a site map

void add_sitemap(const RenderInput& input, OutputTree& tree) {
  const auto pages = std::make_shared<const std::vector<SitemapPage>>(sitemap_pages(*input.book));
  const auto add = [&](std::string path, size_t begin, size_t end) {
    tree.files.push_back({std::move(path),
                          [book = input.book, pages, begin, end] {
                            return sitemap(book->book.config, *pages, begin, end);
                          },
                          {}});
  };
  if (pages->size() <= most_addresses) return add("sitemap.xml", 0, pages->size());
  std::vector<std::string> paths;
  for (size_t begin = 0; begin < pages->size(); begin += most_addresses) {
    paths.push_back("sitemap-" + std::to_string(paths.size() + 1) + ".xml");
    add(paths.back(), begin, std::min(begin + most_addresses, pages->size()));
  }
  tree.files.push_back(
      {"sitemap.xml",
       [book = input.book, paths] { return sitemap_index(book->book.config, paths); },
       {}});
}

}  // namespace

void render_feeds(const RenderInput& input, OutputTree& tree) {
  if (input.book->book.config.base_url.empty()) return;
  add_sitemap(input, tree);
  tree.files.push_back(
      {"opensearch.xml", [book = input.book] { return opensearch_description(*book); }, {}});
  std::vector<PageChange> changes = latest_changes(*input.book);
  if (changes.empty()) return;
  tree.files.push_back(
      {"feed.xml",
       [book = input.book, changes = std::move(changes)] { return atom_feed(*book, changes); },
       {}});
}

}  // namespace silcrow
