// A counting sort, so that the nodes of a kind stay in their order.
#include "model/nodes_by_kind.h"

#include <algorithm>
#include <cassert>

namespace silcrow {

NodesByKind::NodesByKind(std::span<const Node> nodes) {
  for (const Node& node : nodes) ++begin_[size_t(node.kind) + 1];
  begin_[size_t(NodeKind::text) + 1] = 0;
  for (size_t kind = 0; kind < node_kind_count; ++kind) begin_[kind + 1] += begin_[kind];
  nodes_.resize(begin_.back());
  std::array<uint32_t, node_kind_count + 1> next = begin_;
  for (size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::text) nodes_[next[size_t(nodes[i].kind)]++] = NodeId(i);
  }
}

std::span<const NodeId> NodesByKind::of(NodeKind kind) const {
  assert(kind != NodeKind::text);
  const uint32_t begin = begin_[size_t(kind)];
  return std::span(nodes_).subspan(begin, begin_[size_t(kind) + 1] - begin);
}

std::vector<NodeId> NodesByKind::of(std::initializer_list<NodeKind> kinds) const {
  std::vector<NodeId> found;
  for (const NodeKind kind : kinds) {
    const std::span<const NodeId> more = of(kind);
    const auto middle = found.insert(found.end(), more.begin(), more.end());
    std::inplace_merge(found.begin(), middle, found.end());
  }
  return found;
}

}  // namespace silcrow
