// What `--external` brings along for the compiler.
#pragma once

#include <functional>

#include "diag/diagnostics.h"
#include "model/linked_book.h"
#include "source/file_system.h"

namespace silcrow {

// A judge of a linked book that asks the web, with the file of answers that the configuration
// names, else `silcrow/links.json` in the user's folder for caches. One that cannot be read is
// empty, one that cannot be written is said to be so, and no more. Shows its progress on a
// terminal.
std::function<void(const LinkedBook& book, Diagnostics& diagnostics)> web_judge(
    const FileSystem& files);

}  // namespace silcrow
