// Reads the inventories of other projects that links may name.
#pragma once

#include "diag/diagnostics.h"
#include "model/loaded_book.h"
#include "source/file_system.h"

namespace silcrow {

// Fills LoadedBook::inventories from Config::inventories, in their order. Adds
// configuration-malformed for a file that does not exist, cannot be read or is no inventory.
void read_inventories(const FileSystem& files, LoadedBook& book, Diagnostics& diagnostics);

}  // namespace silcrow
