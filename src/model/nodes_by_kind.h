// The nodes of a document listed by their kinds: who looks for one kind need not walk over all
// nodes, and many do.
#pragma once

#include <array>
#include <initializer_list>
#include <span>
#include <vector>

#include "model/node.h"

namespace silcrow {

class NodesByKind {
 public:
  NodesByKind() = default;
  explicit NodesByKind(std::span<const Node> nodes);

  // All in reading order. Not for `text`: half of all nodes are, so they are not listed.
  std::span<const NodeId> of(NodeKind kind) const;
  std::vector<NodeId> of(std::initializer_list<NodeKind> kinds) const;

 private:
  std::array<uint32_t, node_kind_count + 1>
      begin_{};  // by kind, into `nodes_`; each ends where the next begins
  std::vector<NodeId> nodes_;
};

}  // namespace silcrow
