// Python.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_python();

namespace silcrow {
namespace {

constexpr NodeRule python_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "string", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "interpolation", .paint = plain, .inside = Inside::open},
    {.node = "integer", .paint = TokenClass::number},
    {.node = "float", .paint = TokenClass::number},
    {.node = "none", .paint = TokenClass::keyword},
    {.node = "true", .paint = TokenClass::keyword},
    {.node = "false", .paint = TokenClass::keyword},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "function_definition",
     .field = "name"},
    {.node = "identifier", .paint = TokenClass::function, .parent = "call", .field = "function"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "attribute",
     .field = "attribute",
     .parent_field = "function"},
    {.node = "identifier", .paint = TokenClass::key, .parent = "keyword_argument", .field = "name"},
};

}  // namespace

Grammar python_grammar() {
  return {.language = "python", .tree_sitter = tree_sitter_python, .rules = python_rules};
}

}  // namespace silcrow
