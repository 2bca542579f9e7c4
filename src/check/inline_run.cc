// Joins the text nodes that the parser left between markup.
#include "check/inline_run.h"

#include <algorithm>
#include <iterator>

namespace silcrow {

InlineRun::InlineRun(const Document& document, NodeId holder) : document_(document) {
  const uint32_t end = uint32_t(document.node(holder).end);
  for (uint32_t i = uint32_t(holder) + 1; i < end; i = uint32_t(document.nodes[i].end)) {
    const Node& node = document.nodes[i];
    const bool is_break = node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break;
    const bool is_exact =
        node.kind == NodeKind::text && node.span.end - node.span.begin == node.text.size();
    if (is_break) {
      add(NodeId(i), " ", false);
    } else if (is_exact) {
      add(NodeId(i), node.text, true);
    } else {
      add(NodeId(i), std::string_view(&hidden, 1), false);
    }
  }
}

void InlineRun::add(NodeId id, std::string_view text, bool is_exact) {
  if (text.empty()) return;
  pieces_.push_back({text_.size(), id, is_exact});
  text_ += text;
}

const InlineRun::Piece& InlineRun::piece_at(size_t offset) const {
  const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::begin);
  return *std::prev(after);
}

Span InlineRun::place(size_t begin, size_t end) const {
  const Piece& first = piece_at(begin);
  const Piece& last = piece_at(end - 1);
  Span span = document_.node(first.node).span;
  const Span last_span = document_.node(last.node).span;
  if (last_span.file != span.file) return span;
  const auto within = [](const Piece& piece, size_t offset) {
    return uint32_t(offset - piece.begin);
  };
  span.end = last.is_exact ? last_span.begin + within(last, end) : last_span.end;
  if (first.is_exact) span.begin += within(first, begin);
  return span;
}

std::string InlineRun::plain_text(size_t begin, size_t end) const {
  std::string plain;
  for (size_t at = begin; at < end; ++at) {
    if (text_[at] != hidden) {
      plain += text_[at];
      continue;
    }
    const Node& node = document_.node(piece_at(at).node);
    plain += is_inline(node.kind) && holds_of(node.kind) == Holds::inlines
                 ? document_.plain_text(piece_at(at).node)
                 : std::string(node.text);
  }
  return plain;
}

void for_each_bracketed_run(const Document& document,
                            const std::function<void(const InlineRun&)>& visit) {
  std::vector<NodeId> holders;
  for (const Node& node : document.nodes) {
    const bool has_bracket =
        node.kind == NodeKind::text && node.text.find('[') != std::string_view::npos;
    if (has_bracket) holders.push_back(node.parent);
  }
  std::ranges::sort(holders);
  holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  for (const NodeId holder : holders) visit(InlineRun(document, holder));
}

}  // namespace silcrow
