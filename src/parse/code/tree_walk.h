// One pass over a syntax tree in source order.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parse/code/code_nodes.h"
#include "parse/code/node_table.h"

namespace silcrow {

// The tokens of a parsed block. `content` is what the positions point into; it has the length of
// what was parsed, but may differ in bytes that were masked for the parser.
std::vector<CodeToken> walk_tree(std::span<const CodeNode> nodes, const NodeTable& table,
                                 std::string_view content);

}  // namespace silcrow
