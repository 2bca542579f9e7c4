// Turns names of nodes and fields into numbers, once per grammar and worker.
#include "parse/code/node_table.h"

#include <algorithm>
#include <cassert>

#include "diag/rule.h"

namespace silcrow {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// `if`, `keyword-with-hyphen`, `@media`, `#include`.
bool is_word_of_language(std::string_view name) {
  if (name.size() > 1 && (name.front() == '@' || name.front() == '#')) name.remove_prefix(1);
  return !name.empty() && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return is_letter(c) || c == '_' || c == '-'; });
}

bool fits(std::string_view pattern, std::string_view name) {
  if (!pattern.ends_with('*')) return pattern == name;
  return name.starts_with(pattern.substr(0, pattern.size() - 1));
}

uint32_t length(std::string_view text) { return static_cast<uint32_t>(text.size()); }

TSFieldId field_number(const TSLanguage* language, std::string_view name) {
  if (name.empty()) return 0;
  const TSFieldId field = ts_language_field_id_for_name(language, name.data(), length(name));
  assert(field != 0 && "a rule names a field that the grammar does not have");
  return field;
}

TSSymbol parent_number(const TSLanguage* language, std::string_view name) {
  if (name.empty()) return SymbolRule::any_symbol;
  const TSSymbol symbol = ts_language_symbol_for_name(language, name.data(), length(name), true);
  assert(symbol != 0 && "a rule names a parent that the grammar does not have");
  return symbol;
}

SymbolRule numbered(const TSLanguage* language, const NodeRule& rule) {
  SymbolRule result;
  result.parent = parent_number(language, rule.parent);
  result.field = field_number(language, rule.field);
  result.parent_field = field_number(language, rule.parent_field);
  result.text = rule.text;
  result.inside = rule.inside;
  result.paint = rule.paint;
  return result;
}

}  // namespace

NodeTable::NodeTable(const Grammar& grammar) {
  const TSLanguage* language = grammar.tree_sitter();
  std::vector<SymbolRule> numbers;
  for (const NodeRule& rule : grammar.rules) numbers.push_back(numbered(language, rule));
  std::vector<bool> is_used(grammar.rules.size());

  const uint32_t symbols = ts_language_symbol_count(language);
  ranges_.resize(symbols);
  for (uint32_t symbol = 0; symbol < symbols; ++symbol) {
    const TSSymbol number = static_cast<TSSymbol>(symbol);
    const std::string_view name = ts_language_symbol_name(language, number);
    const TSSymbolType type = ts_language_symbol_type(language, number);
    const bool is_word = type == TSSymbolTypeAnonymous && is_word_of_language(name);
    const uint32_t first = static_cast<uint32_t>(rules_.size());
    if (is_word) rules_.push_back({.paint = TokenClass::keyword});
    for (size_t i = 0; i < numbers.size() && !is_word; ++i) {
      if (!fits(grammar.rules[i].node, name)) continue;
      rules_.push_back(numbers[i]);
      is_used[i] = true;
    }
    ranges_[symbol] = {first, static_cast<uint32_t>(rules_.size()) - first};
  }
  assert(std::find(is_used.begin(), is_used.end(), false) == is_used.end() &&
         "a rule names a node that the grammar does not have");
}

}  // namespace silcrow
