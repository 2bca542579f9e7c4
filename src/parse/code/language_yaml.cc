// YAML. Plain scalars stay plain unless they are a number or a word of the language.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_yaml();

namespace silcrow {
namespace {

constexpr NodeRule yaml_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "flow_node", .paint = TokenClass::key, .field = "key"},
    {.node = "block_node", .paint = TokenClass::key, .field = "key"},
    {.node = "double_quote_scalar", .paint = TokenClass::string},
    {.node = "single_quote_scalar", .paint = TokenClass::string},
    {.node = "integer_scalar", .paint = TokenClass::number},
    {.node = "float_scalar", .paint = TokenClass::number},
    {.node = "timestamp_scalar", .paint = TokenClass::number},
    {.node = "boolean_scalar", .paint = TokenClass::keyword},
    {.node = "null_scalar", .paint = TokenClass::keyword},
    {.node = "|", .paint = TokenClass::keyword, .parent = "block_scalar"},
    {.node = ">", .paint = TokenClass::keyword, .parent = "block_scalar"},
    {.node = "tag", .paint = TokenClass::keyword},
    {.node = "anchor", .paint = TokenClass::variable},
    {.node = "alias", .paint = TokenClass::variable},
    {.node = "yaml_directive", .paint = TokenClass::comment},
    {.node = "tag_directive", .paint = TokenClass::comment},
};

}  // namespace

Grammar yaml_grammar() {
  return {.language = "yaml",
          .tree_sitter = tree_sitter_yaml,
          .rules = yaml_rules,
          .masking = Masking::templates};
}

}  // namespace silcrow
