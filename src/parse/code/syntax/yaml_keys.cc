// One walk over the nodes with a stack of the mappings that are open.
#include "parse/code/syntax/yaml_keys.h"

#include <map>
#include <vector>

#include "base/shortened.h"

namespace silcrow {
namespace {

constexpr size_t shown_length = 40;  // bytes

// What the walk looks for, as the grammar's numbers.
struct YamlNumbers {
  explicit YamlNumbers(const TSLanguage* yaml)
      : block_mapping(symbol(yaml, "block_mapping")),
        flow_mapping(symbol(yaml, "flow_mapping")),
        flow_sequence(symbol(yaml, "flow_sequence")),
        key(ts_language_field_id_for_name(yaml, "key", 3)) {}

  static TSSymbol symbol(const TSLanguage* yaml, std::string_view name) {
    return ts_language_symbol_for_name(yaml, name.data(), uint32_t(name.size()), true);
  }

  TSSymbol block_mapping, flow_mapping, flow_sequence;
  TSFieldId key;
};

const YamlNumbers& numbers_of(const TSLanguage* yaml) {
  static const YamlNumbers numbers(yaml);
  return numbers;
}

// A mapping, or a sequence in brackets: each pair in that is a mapping of its own.
struct OpenCollection {
  uint32_t end;
  bool is_mapping;
  std::map<std::string_view, uint32_t> keys;  // where each begins
};

std::string_view unquoted(std::string_view key) {
  const bool is_quoted = key.size() > 1 && (key[0] == '"' || key[0] == '\'');
  return is_quoted ? key.substr(1, key.size() - 2) : key;
}

class YamlKeys {
 public:
  explicit YamlKeys(const JudgedCode& code)
      : code_(code), numbers_(numbers_of(ts_tree_language(code.tree))) {}

  Verdict first_duplicate() {
    for (const CodeNode& node : code_.nodes) {
      while (!open_.empty() && open_.back().end <= node.begin) open_.pop_back();
      const bool is_mapping =
          node.symbol == numbers_.block_mapping || node.symbol == numbers_.flow_mapping;
      if (is_mapping || node.symbol == numbers_.flow_sequence)
        open_.push_back({node.end, is_mapping, {}});
      if (node.field != numbers_.key || open_.empty() || !open_.back().is_mapping) continue;
      if (Verdict duplicate = add(node.begin, node.end)) return duplicate;
    }
    return {};
  }

 private:
  Verdict add(uint32_t begin, uint32_t end) {
    const std::string_view key = code_.content.substr(begin, end - begin);
    const std::string_view name = unquoted(key);
    if (name.empty() || name == "<<" || is_filled_in(begin, end)) return {};
    const auto [first, is_new] = open_.back().keys.try_emplace(name, begin);
    if (is_new || are_alternatives(first->second, begin)) return {};
    return SyntaxFault{
        begin, end,
        "the key `" + shortened(std::string(name), shown_length) + "` stands twice in one mapping"};
  }

  // Whether readers put something else there: `<name>`, `...`, a template.
  bool is_filled_in(uint32_t begin, uint32_t end) const {
    const std::string_view key = code_.content.substr(begin, end - begin);
    return key != code_.text.substr(begin, end - begin) || key.find('<') != key.npos ||
           key.find("...") != key.npos || key.find("…") != key.npos;
  }

  bool are_alternatives(uint32_t first, uint32_t second) const {
    const std::string_view between = code_.content.substr(first, second - first);
    return between.find('#') != between.npos || between.find("{{") != between.npos ||
           between.find("{%") != between.npos || between.find("...") != between.npos;
  }

  const JudgedCode& code_;
  const YamlNumbers& numbers_;
  std::vector<OpenCollection> open_;
};

}  // namespace

Verdict duplicate_yaml_key(const JudgedCode& code) { return YamlKeys(code).first_duplicate(); }

}  // namespace silcrow
