// Asks version control when the pages were last changed.
#pragma once

#include "model/loaded_book.h"
#include "source/file_system.h"

namespace silcrow {

// Fills LoadedPage::committed, if an output wants it: manual pages, and the feed and the site map,
// which a site without a `base_url` has not. One question for the whole book; pages outside of the
// book's folder are not known there.
void read_page_changes(const FileSystem& files, LoadedBook& book);

}  // namespace silcrow
