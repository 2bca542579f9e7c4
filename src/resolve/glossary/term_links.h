// Binds terms: those that definitions name, and those that the prose uses.
#pragma once

#include "base/workers.h"
#include "model/linked_book.h"

namespace silcrow {

// Completes LinkedBook::terms with what their definitions say (summary, deprecated, see) and with
// their uses, and adds to LinkedPage::references the first use of each term in a chapter and the
// terms that the glossary itself names. All other references are final before. On `workers`,
// the same on any number. Costs nothing in a book without terms.
void link_terms(LinkedBook& book, const Workers& workers);

}  // namespace silcrow
