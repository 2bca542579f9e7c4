#include "model/opening_words.h"

#include <algorithm>

namespace silcrow {
namespace {

constexpr uint32_t most_nodes = 256;
constexpr size_t most_bytes = 400;

std::string words(const Document& document, NodeId paragraph, size_t most) {
  std::string text;
  const uint32_t end = uint32_t(document.node(paragraph).end);
  for (uint32_t i = uint32_t(paragraph) + 1; i < end && text.size() < most;) {
    const Node& node = document.nodes[i];
    if (node.kind == NodeKind::text || node.kind == NodeKind::code_span) text += node.text;
    if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) text += ' ';
    i = node.kind == NodeKind::image ? uint32_t(node.end) : i + 1;
  }
  return text;
}

}  // namespace

NodeId opening_paragraph(const Document& document, uint32_t begin, uint32_t end) {
  end = std::min(end, begin + std::min(most_nodes, end));
  for (uint32_t at = begin; at < end;) {
    const Node& node = document.nodes[at];
    if (node.kind == NodeKind::paragraph && !words(document, NodeId{at}, 1).empty())
      return NodeId{at};
    const bool holds_prose = holds_of(node.kind) == Holds::blocks && node.kind != NodeKind::table;
    at = holds_prose ? at + 1 : uint32_t(node.end);
  }
  return NodeId{};
}

std::string opening_words(const Document& document, NodeId paragraph) {
  return paragraph == NodeId{} ? std::string() : words(document, paragraph, most_bytes);
}

}  // namespace silcrow
