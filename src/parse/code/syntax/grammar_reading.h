// Readings of code by a tree-sitter grammar: whether one holds, and where it breaks.
#pragma once

#include <string>
#include <string_view>

#include "parse/code/syntax/judges.h"

namespace silcrow {

// Whether the whole text was understood.
bool is_clean(const TSTree* tree);

// Whether another text is understood by the grammar that the code was parsed with. Takes its length
// off the budget, and is false when that is spent.
bool parses(const JudgedCode& code, std::string_view text);

// The first place that the code's tree, which is not clean, could not make sense of: the innermost
// one, up to its line's end.
SyntaxFault first_error(const JudgedCode& code);

// "`text` does not parse", of the line that byte `begin` stands in.
SyntaxFault fault_at(std::string_view content, size_t begin, size_t end);

}  // namespace silcrow
