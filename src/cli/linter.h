// Judges what the command line names.
#pragma once

#include <optional>

#include "cli/arguments.h"
#include "cli/lint_report.h"
#include "source/file_system.h"

namespace silcrow {

// All that was found in the book and in the paths of none. Nothing when the world is at fault,
// which has been printed then.
std::optional<LintReport> lint_paths(const LintArguments& arguments, const FileSystem& files);

}  // namespace silcrow
