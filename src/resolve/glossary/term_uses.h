// The terms that one page uses.
#pragma once

#include <utility>
#include <vector>

#include "model/linked_book.h"
#include "resolve/glossary/term_index.h"
#include "resolve/references/prose_run.h"

namespace silcrow {

struct PageTerms {
  std::vector<std::pair<TermId, TermUse>> uses;  // in reading order
  // The first use of each term that a link may be made of, as a reference to its definition; in
  // the glossary the first in each definition. In reading order.
  std::vector<Reference> firsts;
};

// Reads paragraphs, table cells, captions and headings. Of headings, and of code spans that are a
// term as a whole, no link is made: they name something of their own. A link leads elsewhere
// already, and so does a reference: `page.references` must be final but for the terms. A term is
// no use in its own definition. Only reads; linear in the page.
PageTerms read_page_terms(const LinkedBook& book, const TermIndex& index, PageId page);

// Puts further references, in any order, between those of the page.
void insert_references(LinkedPage& page, std::vector<Reference> further);

// A reference of kind term from a range of bytes of the run's text.
Reference term_reference(const ProseRun& run, size_t begin, size_t end, const Term& term,
                         TermId id);

// Whether one of the page's references has bytes of that range.
bool has_reference(const LinkedPage& page, const ProseRun& run, size_t begin, size_t end);

}  // namespace silcrow
