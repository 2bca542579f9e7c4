// Walks the nodes of a document in reading order, with an event on entering and on leaving each.
#pragma once

#include "model/document.h"

namespace silcrow {

// The visitor has `bool enter(NodeId, const Node&)` (false: the descendants are skipped, `leave` is
// still called) and `void leave(NodeId, const Node&)`. Needs no stack: `parent` leads back up.
template <typename Visitor>
void walk(const Document& document, NodeId root, Visitor&& visitor) {
  uint32_t next = uint32_t(root);
  const uint32_t stop = uint32_t(document.node(root).end);
  NodeId open = root;
  bool is_first = true;
  while (true) {
    // Leave every open node that ends here.
    while (!is_first && uint32_t(document.node(open).end) <= next) {
      visitor.leave(open, document.node(open));
      if (open == root) return;
      open = document.node(open).parent;
    }
    is_first = false;
    if (next >= stop) return;
    const NodeId id{next};
    const bool goes_in = visitor.enter(id, document.node(id));
    open = id;
    next = goes_in ? next + 1 : uint32_t(document.node(id).end);
  }
}

// The same for each child of `parent` and what is below it, without `parent` itself.
template <typename Visitor>
void walk_inside(const Document& document, NodeId parent, Visitor&& visitor) {
  const NodeId end = document.node(parent).end;
  for (NodeId child{uint32_t(parent) + 1}; child < end; child = document.node(child).end)
    walk(document, child, visitor);
}

// The first child of that kind; the root, NodeId{}, where there is none.
inline NodeId child_of_kind(const Document& document, NodeId parent, NodeKind kind) {
  const NodeId end = document.node(parent).end;
  for (NodeId child{uint32_t(parent) + 1}; child < end; child = document.node(child).end) {
    if (document.node(child).kind == kind) return child;
  }
  return NodeId{};
}

}  // namespace silcrow
