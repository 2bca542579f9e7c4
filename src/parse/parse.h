// The second phase: text becomes documents.
#pragma once

#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/loaded_book.h"

namespace silcrow {

// Never fails: whatever is not understood becomes text and a diagnostic. Works on `workers`
// and gives the same on any number. Adds code-unclosed, document-too-deep, footnote-unused,
// front-matter-malformed, include-cycle, include-missing, link-escapes-book, table-unread, text-*.
Book parse(LoadedBook loaded, const Workers& workers, Diagnostics& diagnostics);

}  // namespace silcrow
