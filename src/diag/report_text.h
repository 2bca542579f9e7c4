// Diagnostics for people, one block each, like a good compiler's.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

enum class Colour : uint8_t { none, ansi };

// Blocks in the order given, an empty line between two:
//
//   error[link-page-missing]: no page `ops/runbok.md`
//     --> book/index.md:12:5
//      |
//   12 | See [the runbook](ops/runbok.md).
//      |                   ^^^^^^^^^^^^^
//      = help: did you mean `ops/runbook.md`?
//
// A span over several lines shows its first and its last. Related places follow as `note:` blocks.
// UTF-8; text of the book is made harmless for a terminal (diag/terminal_text.h). Ends with a line
// end unless empty.
std::string text_report(std::span<const Diagnostic> diagnostics, const Sources& sources,
                        Colour colour);

}  // namespace silcrow
