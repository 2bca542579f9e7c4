// Diagnostics as a report of tests, for the many services that read JUnit's form.
#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

// XML 1.0 in UTF-8: one suite a file, one case a problem. Errors and warnings are failures; notes
// are cases that passed, with their text as output. A report without problems holds one case that
// passed, since an empty one counts as broken in places. Characters that XML cannot hold become
// U+FFFD.
std::string junit_report(std::span<const Diagnostic> diagnostics, const Sources& sources);

}  // namespace silcrow
