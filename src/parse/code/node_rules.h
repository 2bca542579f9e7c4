// How a language says which nodes of its syntax tree have a colour. A rule names a node of the
// grammar and, where that is not enough, where it stands; the first rule that fits decides.
// Words of the language need no rule: they are the unnamed nodes that consist of letters.
#pragma once

#include <tree_sitter/api.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/code_token.h"

namespace silcrow {

// Whether rules apply inside a coloured node: `open` for strings that hold expressions.
enum class Inside : uint8_t { sealed, open };

// A condition on the text of a node, where the grammar does not tell things apart.
enum class TextTest : uint8_t {
  any,
  option,  // `-x`, `--long` after a blank
  quoted,  // starts with a quote
  digits,  // starts with a digit, perhaps after a sign
};

// The colour of a node that is set apart from the node around it: code inside a string.
inline constexpr std::optional<TokenClass> plain = std::nullopt;

struct NodeRule {
  std::string_view node;            // a node's type; `keyword_*` stands for all of a prefix
  std::optional<TokenClass> paint;  // colour of all of its bytes
  Inside inside = Inside::sealed;
  std::string_view parent = {};        // type of the node around it; empty: any
  std::string_view field = {};         // field of the parent that it stands in; empty: any
  std::string_view parent_field = {};  // the same of the parent; empty: any
  TextTest text = TextTest::any;
};

// Documentation habits to be masked before the parser sees the code.
enum class Masking : uint8_t { none, templates, shell };

// Longer blocks stay plain. tree-sitter releases its stack by recursion, about 100 bytes a level.
inline constexpr size_t max_code_length = 64 * 1024;  // bytes

struct Grammar {
  std::string_view language;  // canonical name
  const TSLanguage* (*tree_sitter)();
  std::span<const NodeRule> rules;
  Masking masking = Masking::none;
  size_t max_length = max_code_length;  // less where a scanner's work grows with the depth
};

}  // namespace silcrow
