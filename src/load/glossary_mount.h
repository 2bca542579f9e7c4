// Gives the files of the glossary their place among the book's paths.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "load/book_settings.h"
#include "model/book.h"
#include "source/file_system.h"

namespace silcrow {

// The Markdown files of the configured glossary, a file or a folder, by their paths in the book, in
// natural order. A glossary outside of the book's folder is mounted: Config::glossary_folder and
// glossary_path are set, and its folder's files join the tree. Adds configuration-malformed where
// nothing is there, and what the tree refuses; `error` of the world as scan_folder gives it.
std::vector<std::string> mount_glossary(const FileSystem& files, BookSettings& settings,
                                        FolderTree& tree, Diagnostics& diagnostics,
                                        std::string& error);

// Whether the file is Markdown that is meant to be a page: `.md` or `.markdown`, and no name on the
// way to it begins with `_`.
bool is_page_path(std::string_view path);

}  // namespace silcrow
