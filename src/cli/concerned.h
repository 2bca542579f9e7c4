// Which problems concern some files of a book: those in them, and those that they cause in others.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "model/linked_book.h"
#include "source/file_system.h"

namespace silcrow {

struct ConcernedResult {
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> strangers;  // paths that are no file of the book and no folder with one
};

// `paths` are files or folders as the user typed them. A problem concerns a file when it is in it,
// has a related place in it, or is about a link that leads to its page.
ConcernedResult concerned(const std::vector<Diagnostic>& diagnostics, const LinkedBook& book,
                          const FileSystem& files, const std::vector<std::string>& paths);

}  // namespace silcrow
