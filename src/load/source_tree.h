// The names of the program that the book is about, so that paths in its prose can be judged.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "load/book_settings.h"
#include "model/book.h"
#include "source/file_system.h"

namespace silcrow {

// Lists the folder that Config::source_tree names, without `.git`, `node_modules` and folders that
// a site was written to; only names, nothing is read. Empty where none is configured. Adds
// configuration-malformed where the folder does not exist or holds more than scan_names lists: a
// tree half known would report what is there.
FolderTree list_source_tree(const FileSystem& files, const BookSettings& settings,
                            Diagnostics& diagnostics);

}  // namespace silcrow
