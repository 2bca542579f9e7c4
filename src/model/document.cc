// Names of the kinds, and the few questions a document answers about itself.
#include "model/document.h"

namespace silcrow {

namespace {

struct KindLine {
  std::string_view name;
  Holds holds;
};

constexpr KindLine kinds[] = {
#define NODE_KIND(name, holds) {#name, Holds::holds},
#include "model/node_kinds.def"
#undef NODE_KIND
};

}  // namespace

std::string_view node_kind_name(NodeKind kind) { return kinds[size_t(kind)].name; }

Holds holds_of(NodeKind kind) { return kinds[size_t(kind)].holds; }

bool is_inline(NodeKind kind) { return kind >= NodeKind::text; }

const FrontMatterField* FrontMatter::find(std::string_view key) const {
  for (const FrontMatterField& field : fields)
    if (field.key == key) return &field;
  return nullptr;
}

std::string_view FrontMatter::value(std::string_view key) const {
  const FrontMatterField* field = find(key);
  return field ? field->value() : std::string_view{};
}

std::string Document::plain_text(NodeId id) const {
  std::string text;
  const uint32_t end = uint32_t(node(id).end);
  for (uint32_t i = uint32_t(id); i < end;) {
    const Node& here = nodes[i];
    if (here.kind == NodeKind::text || here.kind == NodeKind::code_span) text += here.text;
    if (here.kind == NodeKind::soft_break || here.kind == NodeKind::hard_break) text += ' ';
    i = here.kind == NodeKind::image ? uint32_t(here.end) : i + 1;
  }
  return text;
}

}  // namespace silcrow
