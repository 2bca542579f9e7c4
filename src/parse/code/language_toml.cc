// TOML. A table's name is its header; all other keys are keys.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_toml();

namespace silcrow {
namespace {

constexpr NodeRule toml_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "dotted_key", .paint = TokenClass::keyword, .parent = "table"},
    {.node = "dotted_key", .paint = TokenClass::keyword, .parent = "table_array_element"},
    {.node = "bare_key", .paint = TokenClass::keyword, .parent = "table"},
    {.node = "bare_key", .paint = TokenClass::keyword, .parent = "table_array_element"},
    {.node = "quoted_key", .paint = TokenClass::keyword, .parent = "table"},
    {.node = "quoted_key", .paint = TokenClass::keyword, .parent = "table_array_element"},
    {.node = "dotted_key", .paint = TokenClass::key},
    {.node = "bare_key", .paint = TokenClass::key},
    {.node = "quoted_key", .paint = TokenClass::key},
    {.node = "string", .paint = TokenClass::string},
    {.node = "integer", .paint = TokenClass::number},
    {.node = "float", .paint = TokenClass::number},
    {.node = "boolean", .paint = TokenClass::keyword},
    {.node = "offset_date_time", .paint = TokenClass::number},
    {.node = "local_date_time", .paint = TokenClass::number},
    {.node = "local_date", .paint = TokenClass::number},
    {.node = "local_time", .paint = TokenClass::number},
};

}  // namespace

Grammar toml_grammar() {
  return {.language = "toml",
          .tree_sitter = tree_sitter_toml,
          .rules = toml_rules,
          .masking = Masking::templates};
}

}  // namespace silcrow
