// What the book cites: the addresses of the web that its links and link definitions name.
#pragma once

#include "base/workers.h"
#include "model/linked_book.h"

namespace silcrow {

// Fills LinkedBook::citations: each address once, by comparable_web_address, whatever it is cited
// as. Links in raw HTML and images are none. Linear; on `workers`, the same on any number.
void collect_citations(LinkedBook& book, const Workers& workers);

}  // namespace silcrow
