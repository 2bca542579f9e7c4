// Where a term is used, as the glossary lists it: chapters and their sections, each a link.
#pragma once

#include <string>

#include "model/linked_book.h"

namespace silcrow {

// Appends a `<dd>`, or nothing for a term without uses. Uses in one section are one place; where
// there are more than a few places they are folded away, and of very many only the first are
// listed. Addresses are as seen from the page of the term.
void append_term_uses(std::string& out, const LinkedBook& book, const Term& term);

}  // namespace silcrow
