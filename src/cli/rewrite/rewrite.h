// A change of a book's sources, and carrying it out safely.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "compile/compile.h"
#include "model/linked_book.h"
#include "source/file_system.h"
#include "source/text_edit.h"

namespace silcrow {

struct Rewrite {
  std::vector<TextEdit> edits;               // in the sources of the book
  std::map<std::string, std::string> moved;  // pages by their path: where they go, from the book's
                                             // folder too
  std::vector<std::string> problems;         // why it cannot be done, one line each
};

// Makes the change, or says why not, and returns the exit status. Links to sections that get other
// ids are changed too. The changed book is compiled in memory before anything is written: every
// reference and every link must mean what it meant, and no error may be new. A dry run prints the
// change as a diff for `git apply` instead. `before` is what `options` make of `files`.
int carry_out(const FileSystem& files, const CompileOptions& options, const Compilation& before,
              Rewrite rewrite, Execution execution);

}  // namespace silcrow
