// CSS. What a rule is for has the colour of a function: it is what one looks for.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_css();

namespace silcrow {
namespace {

constexpr NodeRule css_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "tag_name", .paint = TokenClass::function},
    {.node = "class_name", .paint = TokenClass::function},
    {.node = "id_name", .paint = TokenClass::function},
    {.node = "attribute_name", .paint = TokenClass::key},
    {.node = "property_name", .paint = TokenClass::key},
    {.node = "feature_name", .paint = TokenClass::key},
    {.node = "function_name", .paint = TokenClass::function},
    {.node = "string_value", .paint = TokenClass::string},
    {.node = "color_value", .paint = TokenClass::number},
    {.node = "integer_value", .paint = TokenClass::number},
    {.node = "float_value", .paint = TokenClass::number},
    {.node = "important", .paint = TokenClass::keyword},
    {.node = "at_keyword", .paint = TokenClass::keyword},
};

}  // namespace

Grammar css_grammar() {
  return {.language = "css", .tree_sitter = tree_sitter_css, .rules = css_rules};
}

}  // namespace silcrow
