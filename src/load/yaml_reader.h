// Reads settings out of a YAML tree and reports what is not as it should be. What a setting means
// is for the caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "load/yaml_tree.h"

namespace silcrow {

struct YamlEntry {
  std::string name;
  const YamlNode* key = nullptr;
  const YamlNode* value = nullptr;
};

// Adds configuration-malformed and configuration-unknown-key, each at the value or key concerned.
// An empty value counts as not given. Walks at most a million nodes, so that aliases to aliases
// end.
class YamlReader {
 public:
  YamlReader(const YamlTree& tree, Diagnostics& diagnostics)
      : tree_(tree), diagnostics_(diagnostics) {}

  // The keys and values of a mapping in their order. Keys that are no text or come twice are
  // reported and left out.
  std::vector<YamlEntry> entries(const YamlNode& mapping);
  // The items of a list.
  std::vector<const YamlNode*> items(const YamlNode& sequence);

  // The value of an entry; nothing, and a report unless it is empty, where it is of another kind.
  std::optional<std::string> text(const YamlEntry& entry);
  const YamlNode* mapping(const YamlEntry& entry);
  // A text that is the full address of a site, with `/` at its end.
  std::optional<std::string> site_address(const YamlEntry& entry);
  std::vector<const YamlNode*> list(const YamlEntry& entry);
  // A list of texts, also as nodes; other items are reported and left out.
  std::vector<std::string> texts(const YamlEntry& entry);
  std::vector<const YamlNode*> text_nodes(const YamlEntry& entry);
  // A text that is one of `words`, else a report with the nearest.
  std::optional<std::string> one_of(const YamlEntry& entry, const std::vector<std::string>& words);
  // A whole number of a range, else a report.
  std::optional<uint32_t> number(const YamlEntry& entry, uint32_t least, uint32_t most);

  // Reports a key that means nothing. `owner`: "the configuration", "a part". `help` may be empty.
  void unknown_key(const YamlEntry& entry, std::string_view owner, std::string help);
  void unknown_rule(const YamlEntry& entry, std::string help);
  // Reports a node of the wrong kind: "`what` is a list, not `expected`".
  void wrong_kind(const YamlNode& node, std::string_view what, std::string_view expected);
  Diagnostic& malformed(Span span, std::string message);

 private:
  bool spend(size_t nodes);

  const YamlTree& tree_;
  Diagnostics& diagnostics_;
  size_t spent_ = 0;
};

}  // namespace silcrow
