// What a rule is to the phase.
#pragma once

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Defined by check/rules/<name>.cc as `extern const CheckedRule <name>_rule`. Exactly one of the
// two is set. Both only read, may run on any thread and keep nothing.
struct CheckedRule {
  void (*check_page)(const LinkedBook& book, PageId page, Diagnostics& diagnostics) = nullptr;
  void (*check_book)(const LinkedBook& book, Diagnostics& diagnostics) = nullptr;
};

}  // namespace silcrow
