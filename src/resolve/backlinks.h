// Who refers to each section of the book.
#pragma once

#include "base/workers.h"
#include "model/linked_book.h"

namespace silcrow {

// Fills LinkedPage::backlinks, and LinkTarget::section of every link, from the references and links
// of all pages, which are final. A link counts once, even where its words are a reference too;
// nothing counts that stands in the very section it leads to, or in the raw HTML of a page. Terms
// do not count: the glossary lists their uses. Linear in nodes, references and links; on `workers`
// threads, the same on any number.
void resolve_backlinks(LinkedBook& book, const Workers& workers);

}  // namespace silcrow
