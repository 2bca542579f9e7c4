// A syntax tree as a list: what walks over it need of each node, in the order of the source.
#pragma once

#include <tree_sitter/api.h>

#include <cstdint>
#include <vector>

namespace silcrow {

struct CodeNode {
  TSSymbol symbol;  // of its type, as ts_node_symbol() has it
  TSFieldId field;  // of its parent, that it stands in; 0 for none
  uint32_t begin;   // byte
  uint32_t end;     // byte
  uint32_t after;   // index of the first node that is neither it nor inside of it
};

// Replaces `nodes` by the tree's visible nodes, parents before their children: what a tree cursor
// would visit, at a third of its cost. Depth is bounded by memory alone.
void read_code_nodes(const TSTree* tree, std::vector<CodeNode>& nodes);

}  // namespace silcrow
