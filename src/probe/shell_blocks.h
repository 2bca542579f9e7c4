// Judges blocks of shell by shellcheck, where it is on the machine and wanted. No part of the
// compiler's pipeline: a command brings it along.
#pragma once

#include <cstdint>

#include "base/workers.h"
#include "diag/diagnostics.h"
#include "model/linked_book.h"

namespace silcrow {

// Whether it answered: it has, is not on the machine, or said what nobody understands.
enum class ShellcheckAnswer : uint8_t { given, absent, unreadable };

// Adds code-shellcheck for what shellcheck finds in blocks that are shell, and in the commands of
// transcripts, in the book's order: its errors as warnings, its warnings as notes. Not asked are
// blocks that code-not-shell judges to be none, those of other shells than bash and its like, and
// those whose fence says `ignore`; left out is what it says of placeholders, and what it can only
// say of whole scripts. Uses `workers` (0: one for each core).
ShellcheckAnswer probe_shell_blocks(const LinkedBook& book, const Workers& workers,
                                    Diagnostics& diagnostics);

}  // namespace silcrow
