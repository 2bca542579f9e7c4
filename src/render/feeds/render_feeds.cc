// What programs read to follow the site: which files there are. Described in docs/outputs/feeds.md.
#include <algorithm>
#include <iterator>
#include <utility>

#include "render/feeds/feeds_files.h"
#include "render/output.h"

namespace silcrow {

void render_feeds(const RenderInput& input, OutputTree& tree) {
  if (input.book->book.config.base_url.empty()) return;
  std::ranges::move(sitemap_files(input.book, sitemap_pages(*input.book)),
                    std::back_inserter(tree.files));
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
