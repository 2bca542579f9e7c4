// One pass over a syntax tree in source order.
#pragma once

#include <tree_sitter/api.h>

#include <string_view>
#include <vector>

#include "parse/code/node_table.h"

namespace silcrow {

// The tokens of a parsed block. `content` is what the positions point into; it has the length of
// what was parsed, but may differ in bytes that were masked for the parser.
//
// Depth is bounded by memory alone: the cursor and our own stack of open nodes are on the heap.
std::vector<CodeToken> walk_tree(const TSTree* tree, const NodeTable& table,
                                 std::string_view content);

}  // namespace silcrow
