// Diagnostics as a code quality report of GitLab, which compares that of a change with that before.
#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "source/source_file.h"

namespace silcrow {

// A JSON array of issues as GitLab's Code Quality reads them, one line of UTF-8 without a byte
// order mark. Fingerprints are diag/problem_key.h's: GitLab shows only one of two that are equal,
// and takes a problem whose fingerprint changes for a new one. GitLab wants a path of each; a
// problem without a place has the path `.`.
std::string gitlab_report(std::span<const Diagnostic> diagnostics, const Sources& sources);

}  // namespace silcrow
