// The files that pages link to.
#pragma once

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Sets `files`: every file that a link leads to, sorted, once each. Leaves out, and reports as
// output-path-conflict, those whose place a page or a file of the build takes.
void collect_linked_files(LinkedBook& linked, Diagnostics& diagnostics);

}  // namespace silcrow
