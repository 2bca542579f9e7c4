// What stays the same of a problem when lines move about it: for baselines, and for services that
// tell old problems from new ones.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

// A problem by its rule, its file and the text concerned, never by its line.
struct ProblemKey {
  std::string rule;
  std::string file;  // as Sources has it; empty for a problem of the book as a whole
  // What the span holds, each run of white space one blank, at most its first 200 bytes (whole
  // characters); of a span that holds nothing, the message.
  std::string text;

  auto operator<=>(const ProblemKey&) const = default;
};

ProblemKey problem_key(const Diagnostic& diagnostic, const Sources& sources);

// For each problem 32 hexadecimal digits, no two of one list the same: XXH3 of its key and of how
// many problems before it in the list have the same key.
std::vector<std::string> fingerprints(std::span<const Diagnostic> diagnostics,
                                      const Sources& sources);

}  // namespace silcrow
