// Definitions and their uses for programs, version 1; described in docs/commands/refs.md.
#pragma once

#include <string>
#include <vector>

#include "cli/usages/usages.h"

namespace silcrow {

// {"version":1,"definitions":[…],"unresolved":[…]}, one line of UTF-8 with a line end. A definition
// has "name", "kind", "title", "file", "line", "column", "anchor" and "uses"; a use "file", "line",
// "column", "end_line", "end_column", "text", "form" and, where a diagnostic was given, "rule".
// Files are as the user would type them, lines and columns as in diagnostics. A part has no place:
// its "file" is null. `unresolved` are the uses to list as such.
std::string usages_json(const LinkedBook& book, const Usages& usages,
                        const std::vector<Symbol>& symbols, const std::vector<Use>& unresolved);

}  // namespace silcrow
