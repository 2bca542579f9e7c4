// Two versions of a text compared, as `diff -u` and `git diff` write it: a patch that `patch -p1`
// and `git apply` take.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// `--- a/OLD_PATH`, `+++ b/NEW_PATH` and the hunks with three lines of context; empty when the
// texts are equal. Lines end at "\n"; a last line without one is followed by "\ No newline at end
// of file". Bytes are given as they are.
//
// The shortest script of Myers ("An O(ND) Difference Algorithm and Its Variations", 1986) up to
// 2,000 changed lines between the first and the last difference; beyond that all that lies between
// these is replaced as a whole, so that time and memory stay bounded.
std::string unified_diff(std::string_view old_path, std::string_view new_path,
                         std::string_view before, std::string_view after);

}  // namespace silcrow
