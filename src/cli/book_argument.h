// Commands that take an optional BOOK in front of other words.
#pragma once

#include <string>
#include <vector>

#include "compile/compile.h"
#include "source/file_system.h"

namespace silcrow {

struct BookArgument {
  std::string book;               // as load() takes it; empty where no word is one
  std::vector<std::string> rest;  // the other words
};

// The first word is the BOOK when it is an existing folder or an existing file that is no Markdown.
BookArgument split_book_argument(const FileSystem& files, const std::vector<std::string>& words);

// Where the book's site goes unless the command says otherwise.
std::string site_folder(const Config& config);

// The book as commands want it that ask about it or rewrite it: compiled, without its site.
struct AskedBook {
  CompileOptions options;
  Compilation compilation;
};

// Prints why where the book cannot be compiled (`compilation.ok` is false).
AskedBook compile_asked(const FileSystem& files, const std::string& book);

}  // namespace silcrow
