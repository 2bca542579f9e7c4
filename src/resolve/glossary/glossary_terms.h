// The terms that the glossary defines.
#pragma once

#include <vector>

#include "model/linked_book.h"
#include "resolve/anchors/page_anchors.h"

namespace silcrow {

// Fills LinkedBook::terms, sorted, from the definition lists that stand directly on the glossary's
// pages: names, keys, definitions, and anchors that no other id of the glossary has. Links to these
// find them in `anchors` (by PageId). What the definitions say of other terms, and the uses, are
// still open. Needs the sections and ids of those pages.
void gather_terms(LinkedBook& book, std::vector<AnchorTable>& anchors);

// Adds the anchors to LinkedPage::ids, once those are collected.
void add_term_ids(LinkedBook& book);

}  // namespace silcrow
