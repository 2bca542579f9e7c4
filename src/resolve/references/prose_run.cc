// Joining text nodes into prose.
#include "resolve/references/prose_run.h"

#include <algorithm>

namespace silcrow {

namespace {

bool is_emphasis(NodeKind kind) { return kind == NodeKind::emphasis || kind == NodeKind::strong; }

}  // namespace

void ProseRun::take(NodeId block) {
  block_ = block;
  text_.clear();
  pieces_.clear();
  const uint32_t end = uint32_t(document_.node(block).end);
  for (uint32_t i = uint32_t(block) + 1; i < end;) {
    const Node& node = document_.nodes[i];
    const uint32_t begin = uint32_t(text_.size());
    bool goes_in = true;
    switch (node.kind) {
      case NodeKind::text: text_ += node.text; break;
      case NodeKind::soft_break:
      case NodeKind::hard_break: text_ += ' '; break;
      case NodeKind::code_span: text_ += code_mark; break;
      case NodeKind::link:
        text_ += link_mark;
        goes_in = false;
        break;
      case NodeKind::image:
      case NodeKind::html_inline:
      case NodeKind::footnote_reference:
        text_ += other_mark;
        goes_in = false;
        break;
      default: break;
    }
    if (text_.size() > begin) pieces_.push_back({begin, NodeId{i}});
    i = goes_in ? i + 1 : uint32_t(node.end);
  }
}

const ProseRun::Piece& ProseRun::piece_at(size_t offset) const {
  const auto next =
      std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                       [](size_t value, const Piece& piece) { return value < piece.begin; });
  return next == pieces_.begin() ? pieces_.front() : *(next - 1);
}

ProsePlace ProseRun::begin_place(size_t offset) const {
  const Piece& piece = piece_at(offset);
  return {piece.node, uint32_t(offset - piece.begin)};
}

ProsePlace ProseRun::end_place(size_t offset) const {
  ProsePlace place = begin_place(offset - 1);
  ++place.offset;
  return place;
}

// A text node is the bytes of its span, or an escape or entity that stands for the span as a whole.
Span ProseRun::byte_span(size_t offset) const {
  const Piece& piece = piece_at(offset);
  const Node& node = document_.node(piece.node);
  Span span = node.span;
  if (node.kind != NodeKind::text || node.text.size() != span.end - span.begin) return span;
  span.begin += uint32_t(offset - piece.begin);
  span.end = span.begin + 1;
  return span;
}

Span ProseRun::span(size_t begin, size_t end) const {
  Span span = byte_span(begin);
  if (end > begin) span.end = std::max(span.end, byte_span(end - 1).end);
  return span;
}

bool ProseRun::is_emphasised(size_t offset) const {
  if (offset >= text_.size()) return false;
  for (NodeId id = document_.node(piece_at(offset).node).parent; id != block_;
       id = document_.node(id).parent) {
    if (is_emphasis(document_.node(id).kind)) return true;
    if (id == NodeId{0}) break;
  }
  return false;
}

bool ProseRun::opens_emphasis(size_t offset) const {
  if (offset >= text_.size()) return false;
  const Piece& piece = piece_at(offset);
  const Node& parent = document_.node(document_.node(piece.node).parent);
  return piece.begin == offset && is_emphasis(parent.kind) &&
         uint32_t(document_.node(piece.node).parent) + 1 == uint32_t(piece.node);
}

std::vector<NodeId> prose_blocks(const Document& document) {
  std::vector<NodeId> blocks;
  for (uint32_t i = 0; i < document.nodes.size(); ++i) {
    switch (document.nodes[i].kind) {
      case NodeKind::paragraph:
      case NodeKind::table_cell:
      case NodeKind::box_title:
      case NodeKind::definition_term:
      case NodeKind::caption:
      case NodeKind::link: blocks.push_back(NodeId{i}); break;
      default: break;
    }
  }
  return blocks;
}

}  // namespace silcrow
