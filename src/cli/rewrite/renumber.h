// Gives a section or a chapter another number.
#pragma once

#include <string>
#include <string_view>

#include "cli/rewrite/rewrite.h"
#include "cli/usages/symbol.h"
#include "cli/usages/usages.h"

namespace silcrow {

// The change that makes `symbol` (a numbered or labelled section, a chapter) answer to the number
// that `wanted` ends in: `17§30`, `§30`, `30`, `Runbook 9`, `Chapter 18`, `18`. Rewritten are its
// heading, every use of it by number, and of a chapter also its front matter and its file's name.
// A range whose ends would hold other sections than now is a problem, as is a number that is taken.
Rewrite renumber(const LinkedBook& book, const Usages& usages, const Symbol& symbol,
                 std::string_view wanted);

}  // namespace silcrow
