// The third phase: every number, anchor, link and address becomes known.
#pragma once

#include "base/step_listener.h"
#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Total and deterministic on any number of threads. Adds chapter-number-*,
// front-matter-malformed, image-missing, link-*, output-path-conflict. Its steps: `resolve`, which
// all others lean on, `references`, `terms`, `backlinks` and `citations`.
LinkedBook resolve(Book book, const Workers& workers, Diagnostics& diagnostics,
                   const StepListener& on_step = {});

}  // namespace silcrow
