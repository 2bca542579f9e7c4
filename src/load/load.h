// The first phase: finds the configuration and reads every file of the book.
#pragma once

#include <string>

#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/loaded_book.h"
#include "source/file_system.h"

namespace silcrow {

struct LoadResult {
  bool ok = false;
  std::string error;  // of the world: no such book, configuration unreadable; exit status 2
  LoadedBook book;
};

// `book_path`: a folder, a configuration file, or empty for the nearest `silcrow.yaml`,
// `mkdocs.yml` or `book.toml` upwards from the working folder, else the working folder as a plain
// folder of Markdown.
// Reads on `workers`. Adds configuration-*, chapter-missing, file-unreadable,
// link-escapes-book (includes, symbolic links).
LoadResult load(const FileSystem& files, const std::string& book_path, const Workers& workers,
                Diagnostics& diagnostics);

// Reads a Markdown file that belongs to no book, as the only page of one. The folder is the working
// one, or the one nearest to the root of the disk that can be named for a file outside of it; its
// tree has the folders that the page's text names. Adds file-unreadable, link-escapes-book
// (includes).
LoadResult load_page(const FileSystem& files, const std::string& page_path,
                     Diagnostics& diagnostics);

}  // namespace silcrow
