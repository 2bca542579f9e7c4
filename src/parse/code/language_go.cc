// Go. Types stay plain.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_go();

namespace silcrow {
namespace {

constexpr NodeRule go_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "interpreted_string_literal", .paint = TokenClass::string},
    {.node = "raw_string_literal", .paint = TokenClass::string},
    {.node = "rune_literal", .paint = TokenClass::string},
    {.node = "int_literal", .paint = TokenClass::number},
    {.node = "float_literal", .paint = TokenClass::number},
    {.node = "imaginary_literal", .paint = TokenClass::number},
    {.node = "nil", .paint = TokenClass::keyword},
    {.node = "true", .paint = TokenClass::keyword},
    {.node = "false", .paint = TokenClass::keyword},
    {.node = "iota", .paint = TokenClass::keyword},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "function_declaration",
     .field = "name"},
    {.node = "field_identifier",
     .paint = TokenClass::function,
     .parent = "method_declaration",
     .field = "name"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "call_expression",
     .field = "function"},
    {.node = "field_identifier",
     .paint = TokenClass::function,
     .parent = "selector_expression",
     .parent_field = "function"},
};

}  // namespace

Grammar go_grammar() {
  return {.language = "go", .tree_sitter = tree_sitter_go, .rules = go_rules};
}

}  // namespace silcrow
