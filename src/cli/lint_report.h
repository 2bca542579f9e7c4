// What silcrow lint has found in a book and in files of none, as one report.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "model/linked_book.h"
#include "source/source_file.h"

namespace silcrow {

struct LintReport {
  Sources sources;  // those that the diagnostics name
  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> notes;  // about paths of which nothing can be said
  size_t pages = 0;
};

// Adds diagnostics whose places are in the book's sources, and copies those of the sources.
void add_to_report(LintReport& report, const LinkedBook& book, std::vector<Diagnostic> diagnostics);

}  // namespace silcrow
