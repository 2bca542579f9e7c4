// The fourth phase: judges the linked book and changes nothing.
#pragma once

#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Runs every rule of check/rules.def, page by page on `workers`; what they find is added in
// the book's order, so that it is the same on any number of threads. Rules that the configuration
// turns off run all the same: what is shown is decided at the end, in one place
// (compile/severities.h).
void check(const LinkedBook& book, const Workers& workers, Diagnostics& diagnostics);

}  // namespace silcrow
