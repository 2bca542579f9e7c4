// The second phase: text becomes documents.
#pragma once

#include "diag/diagnostics.h"
#include "model/loaded_book.h"

namespace silcrow {

// Never fails: whatever is not understood becomes text and a diagnostic. Works on `jobs` threads
// and gives the same on any number. Adds code-unclosed, document-too-deep, footnote-unused,
// front-matter-malformed, include-cycle, include-missing, link-escapes-book, table-unread, text-*.
Book parse(LoadedBook loaded, unsigned jobs, Diagnostics& diagnostics);

}  // namespace silcrow
