// What of all that was found is shown, and how grave it is: the `lint` settings of the
// configuration.
#pragma once

#include <vector>

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Sorted by place, nothing twice, without the rules that `lint.rules` turns off and what
// `lint.ignore` names by rule and path; the others at the severity that `lint.rules` gives.
std::vector<Diagnostic> shown_diagnostics(Diagnostics diagnostics, const LinkedBook& book);

}  // namespace silcrow
