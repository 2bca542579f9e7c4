// JavaScript, with JSX, and TypeScript, without: one language with a few nodes more. Types that are
// not of the language stay plain.
#include <algorithm>
#include <array>

#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_javascript();
extern "C" const TSLanguage* tree_sitter_typescript();

namespace silcrow {
namespace {

constexpr std::array shared_rules = std::to_array<NodeRule>({
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "property_identifier", .paint = TokenClass::key, .parent = "pair", .field = "key"},
    {.node = "string", .paint = TokenClass::key, .parent = "pair", .field = "key"},
    {.node = "string", .paint = TokenClass::string},
    {.node = "template_string", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "template_substitution", .paint = plain, .inside = Inside::open},
    {.node = "regex", .paint = TokenClass::string},
    {.node = "number", .paint = TokenClass::number},
    {.node = "null", .paint = TokenClass::keyword},
    {.node = "undefined", .paint = TokenClass::keyword},
    {.node = "true", .paint = TokenClass::keyword},
    {.node = "false", .paint = TokenClass::keyword},
    {.node = "this", .paint = TokenClass::keyword},
    {.node = "super", .paint = TokenClass::keyword},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "function_declaration",
     .field = "name"},
    {.node = "property_identifier",
     .paint = TokenClass::function,
     .parent = "method_definition",
     .field = "name"},
    {.node = "identifier",
     .paint = TokenClass::function,
     .parent = "call_expression",
     .field = "function"},
    {.node = "property_identifier",
     .paint = TokenClass::function,
     .parent = "member_expression",
     .parent_field = "function"},
});

// The shared rules, then those of one of the two.
template <size_t Count>
constexpr std::array<NodeRule, shared_rules.size() + Count> with_shared(
    const NodeRule (&own)[Count]) {
  std::array<NodeRule, shared_rules.size() + Count> all{};
  std::copy(own, own + Count, std::copy(shared_rules.begin(), shared_rules.end(), all.begin()));
  return all;
}

constexpr auto javascript_rules = with_shared({
    {.node = "hash_bang_line", .paint = TokenClass::comment},
});

constexpr auto typescript_rules = with_shared({
    {.node = "property_identifier",
     .paint = TokenClass::key,
     .parent = "property_signature",
     .field = "name"},
    {.node = "property_identifier",
     .paint = TokenClass::function,
     .parent = "method_signature",
     .field = "name"},
});

}  // namespace

Grammar javascript_grammar() {
  return {
      .language = "javascript", .tree_sitter = tree_sitter_javascript, .rules = javascript_rules};
}

Grammar typescript_grammar() {
  return {
      .language = "typescript", .tree_sitter = tree_sitter_typescript, .rules = typescript_rules};
}

}  // namespace silcrow
