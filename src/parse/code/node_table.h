// A grammar's rules, ready for the walk: by the number that tree-sitter gives a node type.
#pragma once

#include <tree_sitter/api.h>

#include <vector>

#include "parse/code/node_rules.h"

namespace silcrow {

// A rule with numbers in place of names. `any_symbol` and field 0 fit everywhere.
struct SymbolRule {
  static constexpr TSSymbol any_symbol = 0xFFFE;

  TSSymbol parent = any_symbol;
  TSFieldId field = 0;
  TSFieldId parent_field = 0;
  TextTest text = TextTest::any;
  Inside inside = Inside::sealed;
  std::optional<TokenClass> paint;
};

class NodeTable {
 public:
  // Asserts that the grammar knows every name in its rules.
  explicit NodeTable(const Grammar& grammar);

  // The rules for a node type, in their order. None for the error node.
  std::span<const SymbolRule> rules(TSSymbol symbol) const {
    if (symbol >= ranges_.size()) return {};
    const Range& range = ranges_[symbol];
    return {rules_.data() + range.first, range.count};
  }

 private:
  struct Range {
    uint32_t first = 0;
    uint32_t count = 0;
  };
  std::vector<Range> ranges_;
  std::vector<SymbolRule> rules_;
};

}  // namespace silcrow
