// Finds what a path within the book names: a page, a file, a folder's page. Knows all names; asks
// no disk.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

struct FoundPath {
  LinkKind kind = LinkKind::none;  // page or file, when found
  PageId page = no_page;
  std::string_view file;
};

// Made once a build; the questions are thread-safe. Keeps views into the book.
class BookPaths {
 public:
  explicit BookPaths(const Book& book);

  // `path` is plain and relative to the book's folder. `x.html` and `x.htm` find the page `x.md`,
  // a folder its index or README.
  FoundPath find(const std::string& path) const;

  // Whether the path is a folder of the book, with a page or without.
  bool is_folder(const std::string& path) const;

  // A plain path that leaves the book's folder and comes back, made one within: "../book/x.md" in a
  // book that lies in "book" -> "x.md"; "../glossary/x.md" where that glossary is mounted. Others
  // are returned as they are.
  std::string within_book(std::string path) const;

  // The folder of a page as it lies on the disk: of one in a mounted glossary "../glossary".
  std::string disk_folder(std::string_view page_path) const;

  // The path of a source file relative to the book's folder; "../x.md" where it lies outside.
  std::string source_path(FileId file) const;

 private:
  FoundPath page_at(const std::string& path) const;

  const Book& book_;
  std::string folder_;  // of the book, plain
  std::unordered_map<std::string_view, PageId> pages_;
  std::unordered_map<std::string_view, PageId> folder_pages_;
};

}  // namespace silcrow
