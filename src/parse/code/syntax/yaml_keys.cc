// One walk over the tree with a stack of the mappings that are open.
#include "parse/code/syntax/yaml_keys.h"

#include <map>
#include <vector>

#include "base/shortened.h"

namespace silcrow {
namespace {

constexpr size_t shown_length = 40;  // bytes

struct OpenMapping {
  uint32_t end;
  std::map<std::string_view, uint32_t> keys;  // where each begins
};

bool is_mapping(std::string_view type) { return type == "block_mapping" || type == "flow_mapping"; }
bool is_pair(std::string_view type) { return type == "block_mapping_pair" || type == "flow_pair"; }

std::string_view unquoted(std::string_view key) {
  const bool is_quoted = key.size() > 1 && (key[0] == '"' || key[0] == '\'');
  return is_quoted ? key.substr(1, key.size() - 2) : key;
}

class YamlKeys {
 public:
  explicit YamlKeys(const JudgedCode& code)
      : code_(code), cursor_(ts_tree_cursor_new(ts_tree_root_node(code.tree))) {}
  ~YamlKeys() { ts_tree_cursor_delete(&cursor_); }
  YamlKeys(const YamlKeys&) = delete;
  YamlKeys& operator=(const YamlKeys&) = delete;

  Verdict first_duplicate() {
    do {
      const TSNode node = ts_tree_cursor_current_node(&cursor_);
      const std::string_view type = ts_node_type(node);
      const uint32_t begin = ts_node_start_byte(node);
      while (!open_.empty() && open_.back().end <= begin) open_.pop_back();
      if (is_mapping(type)) open_.push_back({ts_node_end_byte(node), {}});
      if (!is_pair(type) || open_.empty()) continue;
      const TSNode key = ts_node_child_by_field_name(node, "key", 3);
      if (ts_node_is_null(key)) continue;
      if (Verdict duplicate = add(ts_node_start_byte(key), ts_node_end_byte(key))) return duplicate;
    } while (next());
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

  bool next() {
    if (ts_tree_cursor_goto_first_child(&cursor_)) return true;
    while (!ts_tree_cursor_goto_next_sibling(&cursor_)) {
      if (!ts_tree_cursor_goto_parent(&cursor_)) return false;
    }
    return true;
  }

  const JudgedCode& code_;
  TSTreeCursor cursor_;
  std::vector<OpenMapping> open_;
};

}  // namespace

Verdict duplicate_yaml_key(const JudgedCode& code) { return YamlKeys(code).first_duplicate(); }

}  // namespace silcrow
