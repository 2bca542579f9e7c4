// A YAML text as a tree in which every node knows its bytes. The one place that yaml-cpp is seen
// from: it throws and knows only where a node begins, none of which gets out of here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace silcrow {

enum class YamlKind : uint8_t { null, scalar, sequence, mapping };

struct YamlNode {
  YamlKind kind = YamlKind::null;
  std::string text;  // of a scalar, decoded
  std::string tag;   // "!ENV"; "" where the text gives none
  Span span;         // of a scalar with its quotes; of anything larger the rest of its first line
  // Indexes into YamlTree::nodes: the items of a sequence; key, value, key, value of a mapping.
  std::vector<uint32_t> children;
};

struct YamlProblem {
  Span span;
  std::string message;
};

struct YamlTree {
  std::vector<YamlNode> nodes;
  std::optional<uint32_t> root;  // none for an empty text
  std::optional<YamlProblem> problem;
};

// Reads the first document of a text (UTF-8, with or without a byte order mark). After a problem
// the tree holds what was read before it. An alias is the same index once more, so a tree may have
// shared branches and even loops: whoever walks to any depth must bound the walk. Nesting is at
// most 500 deep.
YamlTree read_yaml(std::string_view text, FileId file);

}  // namespace silcrow
