// Pages side by side, merged in order.
#include "resolve/references/references.h"

#include <utility>
#include <vector>

#include "resolve/references/folder_census.h"
#include "resolve/references/page_suggestions.h"
#include "resolve/references/reference_reader.h"
#include "resolve/references/symbols.h"

namespace silcrow {

void resolve_references(LinkedBook& book, const Workers& workers, Diagnostics& diagnostics) {
  std::vector<PageReferences> found(book.pages.size());
  std::vector<Diagnostics> problems(book.pages.size());
  {
    const Symbols symbols(book, workers);
    const FolderCensus folders(symbols);
    const ReferenceOpenings openings(book.book);
    workers.for_each(book.pages.size(), [&](size_t i, unsigned) {
      found[i] = ReferenceReader(symbols, openings, folders, PageId(i), problems[i]).read();
    });
    PageSuggestions suggestions(symbols);
    for (size_t i = 0; i < book.pages.size(); ++i)
      for (const MissingPage& missing : found[i].missing_pages)
        suggestions.report(missing, problems[i]);
  }
  for (size_t i = 0; i < book.pages.size(); ++i) {
    LinkedPage& page = book.pages[i];
    page.references = std::move(found[i].references);
    for (SharpenedLink& link : found[i].sharpened) {
      page.texts.push_back(std::move(link.fragment));
      page.link_targets[link.link].fragment = page.texts.back();
    }
    diagnostics.append(std::move(problems[i]));
  }
}

}  // namespace silcrow
