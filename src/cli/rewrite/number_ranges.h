// Ranges of prose, `§§26–28` and `Ch 14–17`, whose members change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/usages/symbol.h"

namespace silcrow {

// Finds the ranges that a new number would make to hold others than they hold now: one of their
// ends is renumbered past something, or something moves out of them or into them. `symbol` is a
// section or a chapter. Each is worded for the user: "book/a.md:3:5: `§§26–28` would …".
std::vector<std::string> broken_ranges(const LinkedBook& book, const Symbol& symbol,
                                       std::string_view old_number, std::string_view new_number);

}  // namespace silcrow
