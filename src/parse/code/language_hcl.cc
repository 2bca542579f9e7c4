// HCL: Terraform, OpenTofu, Nomad, Vault.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_hcl();

namespace silcrow {
namespace {

constexpr NodeRule hcl_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "identifier", .paint = TokenClass::keyword, .parent = "block"},
    {.node = "identifier", .paint = TokenClass::key, .parent = "attribute"},
    {.node = "identifier", .paint = TokenClass::function, .parent = "function_call"},
    {.node = "identifier", .paint = TokenClass::variable, .parent = "variable_expr"},
    {.node = "expression", .paint = TokenClass::key, .parent = "object_elem", .field = "key"},
    {.node = "string_lit", .paint = TokenClass::string},
    {.node = "quoted_template", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "heredoc_template", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "heredoc_start", .paint = plain},
    {.node = "template_interpolation", .paint = plain, .inside = Inside::open},
    {.node = "template_directive", .paint = plain, .inside = Inside::open},
    {.node = "heredoc_identifier", .paint = TokenClass::keyword},
    {.node = "numeric_lit", .paint = TokenClass::number},
    {.node = "null_lit", .paint = TokenClass::keyword},
};

}  // namespace

Grammar hcl_grammar() {
  return {.language = "hcl", .tree_sitter = tree_sitter_hcl, .rules = hcl_rules};
}

}  // namespace silcrow
