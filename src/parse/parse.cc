// All pages, on all cores, merged in the book's order.
#include "parse/parse.h"

#include <memory>
#include <utility>
#include <vector>

#include "parse/parse_page.h"

namespace silcrow {

Book parse(LoadedBook loaded, const Workers& workers, Diagnostics& diagnostics) {
  std::vector<const LoadedPage*> readable;
  for (const LoadedPage& page : loaded.pages)
    if (page.file != no_file) readable.push_back(&page);

  std::vector<ParsedPage> parsed(readable.size());
  std::vector<Diagnostics> found(readable.size());
  std::vector<ParseScratch> scratch(workers.count());
  workers.for_each(readable.size(), [&](size_t index, unsigned worker) {
    const LoadedPage& page = *readable[index];
    const ComposeInput input{loaded.sources, loaded.included, page.path, page.file, 0,
                             &loaded.refused};
    parsed[index] = parse_page(input, scratch[worker], found[index]);
  });

  Book book;
  for (size_t i = 0; i < readable.size(); ++i) {
    const LoadedPage& page = *readable[i];
    book.pages.push_back({page.path, page.role, page.configured_title, page.part,
                          std::move(parsed[i].document), page.committed, page.list_number});
    diagnostics.append(std::move(found[i]));
  }
  book.config = std::move(loaded.config);
  book.sources = std::move(loaded.sources);
  book.tree = std::move(loaded.tree);
  book.source_tree = std::move(loaded.source_tree);
  book.inventories = std::move(loaded.inventories);
  return book;
}

}  // namespace silcrow
