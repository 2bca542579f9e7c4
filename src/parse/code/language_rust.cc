// Rust. Types stay plain.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_rust();

namespace silcrow {
namespace {

constexpr NodeRule rust_rules[] = {
    {.node = "line_comment", .paint = TokenClass::comment},
    {.node = "block_comment", .paint = TokenClass::comment},
    {.node = "attribute_item", .paint = TokenClass::comment},
    {.node = "inner_attribute_item", .paint = TokenClass::comment},
    {.node = "string_literal", .paint = TokenClass::string},
    {.node = "raw_string_literal", .paint = TokenClass::string},
    {.node = "char_literal", .paint = TokenClass::string},
    {.node = "integer_literal", .paint = TokenClass::number},
    {.node = "float_literal", .paint = TokenClass::number},
    {.node = "boolean_literal", .paint = TokenClass::keyword},
    {.node = "self", .paint = TokenClass::keyword},
    {.node = "crate", .paint = TokenClass::keyword},
    {.node = "super", .paint = TokenClass::keyword},
    {.node = "mutable_specifier", .paint = TokenClass::keyword},
    {.node = "lifetime", .paint = TokenClass::variable},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "function_item",
     .field = "name"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "call_expression",
     .field = "function"},
    {.node = "field_identifier",
     .paint = TokenClass::function,
     .parent = "field_expression",
     .parent_field = "function"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "scoped_identifier",
     .field = "name",
     .parent_field = "function"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "macro_invocation",
     .field = "macro"},
};

}  // namespace

Grammar rust_grammar() {
  return {.language = "rust", .tree_sitter = tree_sitter_rust, .rules = rust_rules};
}

}  // namespace silcrow
