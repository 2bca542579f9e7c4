// The prose references of a whole book.
#pragma once

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Fills LinkedPage::references, in reading order, and sharpens links to pages whose words name a
// section. Everything else of the book is final before. Adds reference-*, link-text-mismatch and
// page-mention-missing. On `jobs` threads, the same on any number.
void resolve_references(LinkedBook& book, unsigned jobs, Diagnostics& diagnostics);

}  // namespace silcrow
