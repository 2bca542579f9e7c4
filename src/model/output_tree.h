// What render makes: every file of the site by its path, its bytes made when they are asked for.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/workers.h"

namespace silcrow {

// The list of the site's files that a build leaves in the output folder (write/manifest.h): by it a
// site is known for one.
inline constexpr const char* manifest_name = ".silcrow-files";

// Exactly one of `content` and `copy_of` is set. `content` is pure and may be called from any
// thread, any number of times: a site of 10,000 pages never stands in memory as a whole, and a
// preview makes only the page that is looked at.
struct OutputFile {
  std::string path;  // plain, relative to the output folder
  std::function<std::string()> content = {};
  std::string copy_of = {};  // a path for FileSystem::read
};

// Files whose paths come of their bytes, as the search index has a hash of itself in its own: made
// together, by `workers`, when a site is written. A linter never asks for them.
using LateFiles = std::function<std::vector<OutputFile>(const Workers& workers)>;

// What is wrong with a file of the theme, which is then passed over.
struct ThemeProblem {
  std::string path;     // relative to the theme's folder
  size_t line = 0;      // from 1; 0 for the file as a whole
  size_t column = 0;    // from 1, in code points
  std::string message;  // worded as a diagnostic
  std::string help;     // "did you mean …?", or empty
};

struct OutputTree {
  std::vector<OutputFile> files;  // sorted by path, no path twice
  std::vector<LateFiles> late_files = {};
  std::vector<ThemeProblem> theme_problems = {};
};

// Makes what `files` promises: sorts it, and of two with one path keeps the first.
void sort_files(OutputTree& tree);

// The tree with its late files among the others.
OutputTree with_late_files(OutputTree tree, const Workers& workers);

}  // namespace silcrow
