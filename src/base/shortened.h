// Texts cut to fit where there is room for a glance only.
#pragma once

#include <cstddef>
#include <string>

namespace silcrow {

// UTF-8 of at most `longest` bytes as it is; a longer one cut at its last blank before there and
// ended by " …". Where a writing has no blanks it is cut between two characters.
std::string shortened(std::string text, size_t longest);

}  // namespace silcrow
