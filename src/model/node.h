// One node of a document, and the kinds there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace silcrow {

// An index into Document::nodes; the root is 0.
enum class NodeId : uint32_t {};

enum class NodeKind : uint8_t {
#define NODE_KIND(name, holds) name,
#include "model/node_kinds.def"
#undef NODE_KIND
};

inline constexpr size_t node_kind_count = 0
#define NODE_KIND(name, holds) +1
#include "model/node_kinds.def"
#undef NODE_KIND
    ;

// What a kind of node holds: blocks, inlines, or nothing but its own text.
enum class Holds : uint8_t { blocks, inlines, text, nothing };

std::string_view node_kind_name(NodeKind kind);  // "code_block"
Holds holds_of(NodeKind kind);
bool is_inline(NodeKind kind);

inline constexpr uint32_t no_data = UINT32_MAX;

struct Node {
  NodeKind kind = NodeKind::document;
  NodeId parent{};
  NodeId end{};             // one past the last descendant
  uint32_t data = no_data;  // index into the side table of its kind
  Span span;                // from the first byte of its markup to past the last
  // What a leaf says, decoded: text, code_span, html_block, html_inline. A text node is either the
  // very bytes of its span, or one escape or entity whose span is longer.
  std::string_view text;
};

}  // namespace silcrow
