// JSON, and JSON with comments.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_json();

namespace silcrow {
namespace {

constexpr NodeRule json_rules[] = {
    {.node = "string", .paint = TokenClass::key, .parent = "pair", .field = "key"},
    {.node = "string", .paint = TokenClass::string},
    {.node = "number", .paint = TokenClass::number},
    {.node = "true", .paint = TokenClass::keyword},
    {.node = "false", .paint = TokenClass::keyword},
    {.node = "null", .paint = TokenClass::keyword},
    {.node = "comment", .paint = TokenClass::comment},
};

}  // namespace

Grammar json_grammar() {
  return {.language = "json",
          .tree_sitter = tree_sitter_json,
          .rules = json_rules,
          .masking = Masking::templates};
}

}  // namespace silcrow
