// lint --fix: makes the safe fixes, judges again, until there is nothing more to make.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/lint_report.h"
#include "source/file_system.h"
#include "write/source_rewrite.h"

namespace silcrow {

struct FixResult {
  LintReport report;                   // what is left
  std::vector<SourceRewrite> changes;  // sorted by path; nothing is written yet
  size_t fixed = 0;                    // problems
};

// Works in memory. Of fixes that overlap only the first is made, the others may come in the next
// round; there are at most ten. Nothing when the world is at fault, which has been printed then.
std::optional<FixResult> fixed_book(const LintArguments& arguments, const FileSystem& files);

}  // namespace silcrow
