// The texts of the index's files besides shards and bundles.
#pragma once

#include <string>

#include "render/search/search_index.h"

namespace silcrow {

// search/index.json: what there is, and where.
std::string search_manifest(const LinkedBook& book, const SearchIndex& index);

// search/pages.json: the pages with what their front matter says, for other programs.
std::string search_pages(const LinkedBook& book, const SearchIndex& index);

// search/search_index.json as MkDocs writes it. Empty for a book whose file would have 5 MB or
// more: programs that read all of it at once would stand still.
std::string mkdocs_search_index(const LinkedBook& book, const SearchIndex& index);

// The same JSON as a script, for pages that are opened from a disk, where scripts may not fetch:
// `silcrowsearch("t/0000",{…});`.
std::string search_script(std::string_view name, std::string_view json);

}  // namespace silcrow
