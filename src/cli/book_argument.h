// Commands that take an optional BOOK in front of other words.
#pragma once

#include <string>
#include <vector>

#include "source/file_system.h"

namespace silcrow {

struct BookArgument {
  std::string book;               // as load() takes it; empty where no word is one
  std::vector<std::string> rest;  // the other words
};

// The first word is the BOOK when it is an existing folder or an existing file that is no Markdown.
BookArgument split_book_argument(const FileSystem& files, const std::vector<std::string>& words);

}  // namespace silcrow
