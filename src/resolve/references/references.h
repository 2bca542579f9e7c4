// The prose references of a whole book.
#pragma once

#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Fills LinkedPage::references, in reading order, and sharpens links to pages whose words name a
// section. Everything else of the book is final before. Adds reference-*, link-text-mismatch and
// page-mention-missing. On `workers`, the same on any number.
void resolve_references(LinkedBook& book, const Workers& workers, Diagnostics& diagnostics);

}  // namespace silcrow
