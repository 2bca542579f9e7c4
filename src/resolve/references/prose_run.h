// The prose of one block as a single text to be searched, and the way back to its nodes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace silcrow {

// Inlines that are no prose stand in the text as one of these bytes, which no page can contain in
// prose by itself: control characters are not matched by anything but the code that asks for them.
inline constexpr char code_mark = '\x01';
inline constexpr char link_mark = '\x02';
inline constexpr char other_mark = '\x03';  // image, raw HTML, footnote reference

// A place in the nodes of a document.
struct ProsePlace {
  NodeId node{};
  uint32_t offset = 0;  // bytes of its text
};

class ProseRun {
 public:
  // Empty, for many blocks of the document, one after the other.
  explicit ProseRun(const Document& document) : document_(document) {}
  ProseRun(const Document& document, NodeId block) : document_(document) { take(block); }

  // From here on the inlines below `block`, in the memory of the block before; the text of a link
  // stands for itself only where `block` is that link.
  void take(NodeId block);

  std::string_view text() const { return text_; }
  NodeId block() const { return block_; }

  // The node that a byte of the text comes from.
  NodeId node_at(size_t offset) const { return piece_at(offset).node; }

  ProsePlace begin_place(size_t offset) const;
  ProsePlace end_place(size_t offset) const;  // of a range's end: behind the byte before it

  // The source bytes of a range of the text.
  Span span(size_t begin, size_t end) const;

  // Whether a byte stands in emphasis or strong emphasis.
  bool is_emphasised(size_t offset) const;
  // Whether bold text or emphasis begins exactly here.
  bool opens_emphasis(size_t offset) const;

 private:
  struct Piece {
    uint32_t begin;
    NodeId node;
  };
  const Piece& piece_at(size_t offset) const;
  Span byte_span(size_t offset) const;

  const Document& document_;
  NodeId block_{};
  std::string text_;
  std::vector<Piece> pieces_;
};

// Calls `use` for every block of the page whose prose may hold references, and for every link's
// text.
std::vector<NodeId> prose_blocks(const Document& document);

}  // namespace silcrow
