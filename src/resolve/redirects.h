// Addresses that pages used to have.
#pragma once

#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Fills LinkedBook::redirects from the `aliases` of the pages' front matter: addresses of the site
// (`/ops/17.html` from its root, `17.html` from the page's folder; of a `.md` its page, of a folder
// its index). Output paths and linked files are final before. Adds output-path-conflict for one
// that another file of the site has, or that leaves the site.
void make_redirects(LinkedBook& book, Diagnostics& diagnostics);

}  // namespace silcrow
