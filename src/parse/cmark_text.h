// The texts that cmark keeps in its nodes, as views.
#pragma once

#include <cmark-gfm/node.h>

#include <cstddef>
#include <string_view>

namespace silcrow {

inline std::string_view view_of(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), size_t(chunk.len)};
}

// The inline content of a block: its lines without container prefixes.
inline std::string_view content_of(const cmark_node* node) {
  return {reinterpret_cast<const char*>(node->content.ptr), size_t(node->content.size)};
}

// What a leaf says.
inline std::string_view literal_of(const cmark_node* node) { return view_of(node->as.literal); }

}  // namespace silcrow
