// How much the names of files that a book writes mean its pages, folder by folder.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "resolve/references/symbols.h"

namespace silcrow {

// Different names, each counted once: a placeholder that stands on every page weighs no more.
struct NameCount {
  size_t pages = 0;
  size_t strangers = 0;  // no page, no file that is there, and no pattern of names
};

// The folder with pages that a path of a file means, from the folder of the page or from the
// book's; none for a name without folder, `./x.md`, and folders without pages.
std::optional<std::string> folder_meant(const Symbols& symbols, PageId from, std::string_view name);

// Counted over the whole book when first asked. Thread-safe.
class FolderCensus {
 public:
  explicit FolderCensus(const Symbols& symbols) : symbols_(symbols) {}

  // Of a folder by its path in the book: its pages that code spans anywhere name, in whatever way,
  // and the paths into it (folder_meant) that lead nowhere.
  NameCount count(const std::string& folder) const;

 private:
  void take() const;

  const Symbols& symbols_;
  mutable std::once_flag once_;
  mutable std::unordered_map<std::string, NameCount> counts_;
};

}  // namespace silcrow
