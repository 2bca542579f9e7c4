// What changes in a book when a page's file goes elsewhere.
#pragma once

#include <string>

#include "cli/rewrite/rewrite.h"
#include "model/linked_book.h"

namespace silcrow {

// Adds to `rewrite` that the page goes to `new_path` (plain, from the book's folder): links to it
// and relative links in it, its name in prose, the entry of the configuration or SUMMARY.md, and
// an alias in its front matter that leaves a page at the old address.
void add_page_move(const LinkedBook& book, PageId page, const std::string& new_path,
                   Rewrite& rewrite);

}  // namespace silcrow
