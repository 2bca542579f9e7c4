// The third phase: every number, anchor, link and address becomes known.
#pragma once

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Total and deterministic on any number of threads. Adds chapter-number-*,
// front-matter-malformed, image-missing, link-*, output-path-conflict.
LinkedBook resolve(Book book, unsigned jobs, Diagnostics& diagnostics);

}  // namespace silcrow
