// Which book is meant: the BOOK of the command line, or what lies around the working folder.
#pragma once

#include <cstdint>
#include <string>

#include "source/file_system.h"

namespace silcrow {

enum class ConfigurationKind : uint8_t { silcrow_yaml, mkdocs_yml, book_toml, none };

struct FoundBook {
  ConfigurationKind kind = ConfigurationKind::none;
  std::string file;    // the configuration; empty for a plain folder
  std::string folder;  // the configuration's, or the plain folder; "" is the working folder
  std::string error;   // of the world; then nothing else is set
};

// Paths are as the user would type them: relative to the working folder where they lead into it. In
// one folder silcrow.yaml comes before mkdocs.yml and book.toml; upwards, the nearest folder with
// any of them is the one.
FoundBook find_book(const FileSystem& files, const std::string& book_path);

// A path as the user would type it: plain, and relative to the working folder where it leads into
// it: "/here/book" -> "book" when the working folder is "/here".
std::string typed_path(const FileSystem& files, const std::string& path);

}  // namespace silcrow
