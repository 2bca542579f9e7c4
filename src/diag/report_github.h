// Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a
// change.
#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

// One `::error file=…,line=…::message` a line, most severe first, since GitHub shows only ten of
// each severity in a step and drops the others without a word. Where that happens, a notice before
// the others says how many there are. UTF-8; `%`, line ends, and in properties `:` and `,` are
// escaped as the runner expects them.
std::string github_report(std::span<const Diagnostic> diagnostics, const Sources& sources);

}  // namespace silcrow
