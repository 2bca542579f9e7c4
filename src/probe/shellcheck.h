// Asks shellcheck (https://www.shellcheck.net), a program that may be on the machine. The only part
// that knows how it is called and what its reports look like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/workers.h"

namespace silcrow {

enum class ShellLevel : uint8_t { error, warning, info, style };

struct ShellFinding {
  size_t begin = 0;  // bytes of the script, on one line or several
  size_t end = 0;
  ShellLevel level = ShellLevel::warning;
  int code = 0;  // 2086 for SC2086
  std::string message;
};

// Whether the program can be run.
bool has_shellcheck();

// What it finds in scripts of bash, for each in the order of its places. It is run for many scripts
// at a time, side by side on `workers` (0: one for each core). Configurations of shellcheck on
// the machine do not count. Nothing where it cannot be run or what it says is not understood.
std::optional<std::vector<std::vector<ShellFinding>>> ask_shellcheck(
    const std::vector<std::string>& scripts, const Workers& workers);

}  // namespace silcrow
