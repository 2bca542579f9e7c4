// Where each page is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/book.h"

namespace silcrow {

// "a/x.md" -> "a/x.html"; index.md and README.md -> "index.html" of their folder; every glossary
// page -> "glossary.html", or a free path where another page has that. A README beside an index
// keeps its name, and whoever comes second to a path, case aside, gets a free one ("x-2.html"):
// both add output-path-conflict. By PageId; no path twice, but for the glossary.
std::vector<std::string> page_output_paths(const Book& book, Diagnostics& diagnostics);

// Whether the build itself writes a file of this path (of any case), unless a page has it: pages
// go first, and the build's own move (model/generated_pages).
bool is_generated_path(std::string_view path);

// A page's name without `.md` or `.markdown`; empty for other files.
std::string_view page_stem(std::string_view path);

enum class IndexName { none, readme, index };

// Whether the file stands for its folder.
IndexName index_name_of(std::string_view path);

}  // namespace silcrow
