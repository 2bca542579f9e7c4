// One function for each command; each returns the exit status.
#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/remains.h"
#include "diag/diagnostic.h"

namespace silcrow {

inline constexpr int status_clean = 0;
inline constexpr int status_problems = 1;
inline constexpr int status_world = 2;

// Leaves the compiled book.
int build_command(const BuildArguments& arguments, Remains& remains);

int lint_command(const LintArguments& arguments);
int explain_command(const ExplainArguments& arguments);
int man_command(const ManArguments& arguments);
int refs_command(const RefsArguments& arguments);
int renumber_command(const RenumberArguments& arguments);
int move_command(const MoveArguments& arguments);
int search_command(const SearchArguments& arguments);
int init_command(const InitArguments& arguments);

// The day that SOURCE_DATE_EPOCH of the environment names, in UTC: "2026-11-21"; empty where it is
// not set or no number.
std::string source_date();

// 0 or 1: whether something is graver than is tolerated.
int status_of(const std::vector<Diagnostic>& diagnostics, Tolerance tolerance);

// "2 errors, 1 warning", notes only where there are some; "no problems".
std::string counted(const std::vector<Diagnostic>& diagnostics);

// "1 page", "2 pages".
std::string number_of(size_t count, const char* singular);

}  // namespace silcrow
