// Diagnostics in the Static Analysis Results Interchange Format, for code scanning services.
#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

// A SARIF 2.1.0 log (OASIS standard) of one run, UTF-8, with a line end. The rules that occur are
// listed with their manual pages as help. Columns are code points. Relative paths become addresses
// relative to `%SRCROOT%`, percent-encoded; a problem without a place has no location. Fixes say in
// their description whether they are safe. `partialFingerprints` holds diag/problem_key.h's, so
// that a problem is known again when it moves.
std::string sarif_report(std::span<const Diagnostic> diagnostics, const Sources& sources);

}  // namespace silcrow
