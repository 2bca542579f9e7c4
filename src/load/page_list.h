// Which files of the book are its pages, and in which order they are read.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "load/excluded_paths.h"
#include "model/loaded_book.h"
#include "source/file_system.h"

namespace silcrow {

struct PageSources {
  const FileSystem& files;
  const Config& config;
  const FolderTree& tree;
  std::vector<std::string> glossary;  // as mount_glossary gives them
  const ExcludedPaths& excluded;
  std::string not_a_page;  // SUMMARY.md of an mdBook; else empty
};

// The front page, chapters, appendices, glossary and extras, in this order; nothing is read yet. A
// front page that is also listed keeps its role and gets the title. Adds chapter-missing, and
// configuration-malformed for a page that is listed twice or lies outside of the book's folder;
// and what the tree refuses.
std::vector<LoadedPage> list_pages(const PageSources& sources, Diagnostics& diagnostics);

// For a book that lists nothing: makes one part without a title, and its chapters of the extras.
void promote_extras(Config& config, std::vector<LoadedPage>& pages);

}  // namespace silcrow
