#include "model/nodes_by_kind.h"

#include <catch2/catch.hpp>
#include <string>

using namespace silcrow;

namespace {

std::string shown(const auto& nodes) {
  std::string text;
  for (const NodeId id : nodes) text += std::to_string(uint32_t(id)) + ' ';
  return text;
}

NodesByKind listed(const std::vector<NodeKind>& kinds) {
  std::vector<Node> nodes(kinds.size());
  for (size_t i = 0; i < kinds.size(); ++i) nodes[i].kind = kinds[i];
  return NodesByKind(nodes);
}

}  // namespace

TEST_CASE("the nodes of a kind are listed in reading order", "[model]") {
  const NodesByKind nodes =
      listed({NodeKind::document, NodeKind::heading, NodeKind::text, NodeKind::link, NodeKind::text,
              NodeKind::heading, NodeKind::image, NodeKind::link, NodeKind::footnote_reference});
  CHECK(shown(nodes.of(NodeKind::heading)) == "1 5 ");
  CHECK(shown(nodes.of(NodeKind::document)) == "0 ");
  CHECK(shown(nodes.of(NodeKind::footnote_reference)) == "8 ");
  CHECK(shown(nodes.of(NodeKind::code_block)).empty());
  CHECK(shown(nodes.of({NodeKind::image, NodeKind::heading, NodeKind::link})) == "1 3 5 6 7 ");
  CHECK(shown(nodes.of({NodeKind::code_block, NodeKind::html_block})).empty());
}

TEST_CASE("without nodes nothing is listed", "[model]") {
  CHECK(NodesByKind().of(NodeKind::link).empty());
  CHECK(listed({}).of({NodeKind::link, NodeKind::image}).empty());
}
