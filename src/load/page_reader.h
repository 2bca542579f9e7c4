// Reads the pages and all that they include.
#pragma once

#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/loaded_book.h"
#include "source/file_system.h"

namespace silcrow {

// Reads every page of the book, on `workers`; adds the texts to the sources in the order of
// the pages. Adds file-unreadable.
void read_pages(const FileSystem& files, LoadedBook& book, const Workers& workers,
                Diagnostics& diagnostics);

// Reads the files that pages include, and those that these include; fills `included` and `refused`.
// An extra page that another file includes is a page no more. Adds link-escapes-book and
// file-unreadable.
void read_includes(const FileSystem& files, LoadedBook& book, const Workers& workers,
                   Diagnostics& diagnostics);

}  // namespace silcrow
