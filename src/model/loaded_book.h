// What load makes: every file that the build needs, read; nothing understood yet.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/book.h"

namespace silcrow {

// What is read from one page's file, before parsing. `file` is no_file when it cannot be read.
struct LoadedPage {
  std::string path;  // plain, relative to the book's folder
  PageRole role = PageRole::extra;
  std::string configured_title;
  uint32_t part = 0;
  FileId file = no_file;
  Span listed = {};  // in the configuration; without a file where nothing lists the page
  // When version control saw the file change last, in UTC: "2026-11-21T08:15:00Z"; empty where that
  // is not known or nobody wants it.
  std::string committed = {};
  uint32_t list_number = 0;  // see Page::list_number
};

// All that the later phases know of the disk.
struct LoadedBook {
  Config config;
  Sources sources;
  FolderTree tree;
  FolderTree source_tree;              // see Book::source_tree
  std::vector<LoadedPage> pages;       // in reading order, see Book::pages
  std::vector<Inventory> inventories;  // see Book::inventories
  // Files named by includes, by their plain path relative to the book's folder (`..` kept where a
  // path leaves it); no_file for one that does not exist.
  std::map<std::string, FileId> included;
  // Those of them that load has reported itself and not read: they leave the book's folder, if only
  // through a symbolic link, or cannot be read.
  std::set<std::string> refused;
};

}  // namespace silcrow
