// Other programs that are asked something: git, shellcheck.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// The variables of this process, each as `NAME=value`.
std::vector<std::string> environment_variables();

// Runs a program to its end and hands on what it writes to standard output, in pieces as they come.
// The words are its name, looked for in PATH, and its arguments; no shell reads them. It has the
// given variables and no others; its standard input is empty, and what it writes to standard error
// is lost. Its exit status; nothing where it cannot be run or is killed.
std::optional<int> program_status(const std::vector<std::string>& words,
                                  const std::vector<std::string>& variables,
                                  const std::function<void(std::string_view piece)>& hear);

// As above; whether it succeeds.
bool run_program(const std::vector<std::string>& words, const std::vector<std::string>& variables,
                 const std::function<void(std::string_view piece)>& hear);

}  // namespace silcrow
