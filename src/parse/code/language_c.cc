// C. Types of the language are its words; the others stay plain.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_c();

namespace silcrow {
namespace {

constexpr NodeRule c_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "string_literal", .paint = TokenClass::string},
    {.node = "char_literal", .paint = TokenClass::string},
    {.node = "system_lib_string", .paint = TokenClass::string},
    {.node = "number_literal", .paint = TokenClass::number},
    {.node = "primitive_type", .paint = TokenClass::keyword},
    {.node = "true", .paint = TokenClass::keyword},
    {.node = "false", .paint = TokenClass::keyword},
    {.node = "preproc_directive", .paint = TokenClass::keyword},
    {.node = "identifier", .paint = TokenClass::function, .parent = "function_declarator"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "call_expression",
     .field = "function"},
    {.node = "field_identifier",
     .paint = TokenClass::function,
     .parent = "field_expression",
     .parent_field = "function"},
};

}  // namespace

Grammar c_grammar() { return {.language = "c", .tree_sitter = tree_sitter_c, .rules = c_rules}; }

}  // namespace silcrow
