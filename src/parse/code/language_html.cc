// HTML. Scripts and styles inside are left plain.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_html();

namespace silcrow {
namespace {

constexpr NodeRule html_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "doctype", .paint = TokenClass::comment},
    {.node = "tag_name", .paint = TokenClass::keyword},
    {.node = "erroneous_end_tag_name", .paint = TokenClass::keyword},
    {.node = "attribute_name", .paint = TokenClass::key},
    {.node = "quoted_attribute_value", .paint = TokenClass::string},
    {.node = "attribute_value", .paint = TokenClass::string},
    {.node = "entity", .paint = TokenClass::variable},
};

}  // namespace

Grammar html_grammar() {
  return {.language = "html",
          .tree_sitter = tree_sitter_html,
          .rules = html_rules,
          .max_length = 32 * 1024};
}

}  // namespace silcrow
