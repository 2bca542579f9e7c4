// What of all that was found is shown, and how grave it is: the `lint` settings of the
// configuration, and exceptions.
#pragma once

#include <vector>

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Sorted by place, nothing twice, without the rules that `lint.rules` turns off and without what
// `lint.ignore` and comments in pages except (compile/exceptions.h); the others at the severity
// that `lint.rules` gives, or as much below it as they are below their rule's own. Exceptions that
// take nothing away are reported: suppression-unused.
std::vector<Diagnostic> shown_diagnostics(const Diagnostics& diagnostics, const LinkedBook& book);

}  // namespace silcrow
