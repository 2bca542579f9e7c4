// The manual pages of a book, each a pure function of the site.
#pragma once

#include <string>

#include "render/man/man_site.h"

namespace silcrow {

// A chapter, an appendix, an extra page.
std::string man_chapter(const ManSite& site, PageId page);

// All files of the glossary, one after the other.
std::string man_glossary(const ManSite& site);

// The page named after the book: what its front page says, and every page with its description.
std::string man_index(const ManSite& site);

// `man/index.json`, described in docs/manual-pages.md.
std::string man_index_json(const ManSite& site);

}  // namespace silcrow
