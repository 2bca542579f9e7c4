// Diagnostics for programs, version 1; the form is permanent.
#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

// {"version":1,"diagnostics":[…],"summary":{"errors","warnings","notes","files"}}, one line of
// UTF-8 with a line end. A diagnostic has "rule", "severity", "file", "line", "column", "end_line",
// "end_column", "message", "help", "related" and, where there is one, "fix". Lines and columns
// count from 1, columns in code points; the end is one past the last. A problem without a place has
// "file" null and no numbers. "files" counts the files that have problems. Bytes that are no UTF-8
// become U+FFFD.
std::string json_report(std::span<const Diagnostic> diagnostics, const Sources& sources);

}  // namespace silcrow
