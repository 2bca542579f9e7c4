// Other programs that a command asks: git.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace silcrow {

// What a program writes to standard output, without its last line end; nothing where it cannot be
// run or fails. The words are its name, looked for in PATH, and its arguments; no shell reads them.
// What it writes to standard error is lost.
std::optional<std::string> program_output(const std::vector<std::string>& words);

}  // namespace silcrow
