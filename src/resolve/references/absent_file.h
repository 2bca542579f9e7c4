// What prose says of a file that it names: that it is yet to be made, may be missing, or was there
// once. Nobody looks for such a file among the pages of the book.
#pragma once

#include <cstddef>

#include "model/document.h"
#include "resolve/references/prose_run.h"

namespace silcrow {

// Whether the file of the code span at `at` need not be there, by the words beside it or beside the
// list of names that it is one of: any file of its kind (`a new x.md`, `your x.md`), one that
// something makes (`creates x.md`, `x.md is generated`), one that may be missing (`x.md, if
// present`), an example (`e.g. x.md`). In a list of blocks the short line above it counts, too
// (`Outputs:`, `Examples:`).
bool need_not_be_there(const Document& document, const ProseRun& run, size_t at);

// Whether its sentence speaks of what was removed, or the words behind it say that it was renamed.
bool is_said_to_be_gone(const ProseRun& run, size_t at);

}  // namespace silcrow
