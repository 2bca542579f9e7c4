// The problems that a book had when a baseline was taken: they are not reported, new ones are.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/problem_key.h"
#include "source/file_system.h"
#include "source/source_file.h"

namespace silcrow {

// How many problems there are of each key; files are relative to the baseline's folder, so that it
// means the same wherever the command is run.
using ProblemCounts = std::map<ProblemKey, size_t>;

struct BaselineResult {
  ProblemCounts problems;
  std::string error;  // of the world, worded for the user; then there are no problems
};

BaselineResult read_baseline(const FileSystem& files, const std::string& path);

// Writes the counts as JSON, one line for each key, sorted, so that version control can merge it.
// In one step, as rewrite_sources() does. Returns what went wrong, or nothing.
std::string write_baseline(const FileSystem& files, const std::string& path,
                           const ProblemCounts& problems);

// The keys of diagnostics as a baseline at `path` has them.
ProblemCounts counted_problems(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                               const FileSystem& files, const std::string& path);

struct BaselineComparison {
  std::vector<Diagnostic> left;  // what the baseline does not explain
  ProblemCounts gone;            // what the baseline has too many
};

// Of equal problems more than the baseline has, nobody can tell which are new: all are left, with a
// line of help that says so.
BaselineComparison compared_with(const ProblemCounts& baseline, std::vector<Diagnostic> diagnostics,
                                 const Sources& sources, const FileSystem& files,
                                 const std::string& path);

}  // namespace silcrow
