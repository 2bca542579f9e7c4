// Shell: bash, and what of sh, zsh and ksh is the same.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_bash();

namespace silcrow {
namespace {

constexpr NodeRule bash_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    // A command's name may be built of expansions: `"$BIN"/psql`.
    {.node = "command_name", .paint = TokenClass::function, .inside = Inside::open},
    {.node = "word",
     .paint = TokenClass::function,
     .parent = "function_definition",
     .field = "name"},
    {.node = "word", .paint = TokenClass::flag, .text = TextTest::option},
    {.node = "concatenation",
     .paint = TokenClass::flag,
     .inside = Inside::open,
     .text = TextTest::option},
    {.node = "test_operator", .paint = TokenClass::flag},
    {.node = "string", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "translated_string", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "raw_string", .paint = TokenClass::string},
    {.node = "ansi_c_string", .paint = TokenClass::string},
    {.node = "heredoc_body", .paint = TokenClass::string, .inside = Inside::open},
    {.node = "heredoc_start", .paint = TokenClass::keyword},
    {.node = "heredoc_end", .paint = TokenClass::keyword},
    {.node = "command_substitution", .paint = plain, .inside = Inside::open},
    {.node = "process_substitution", .paint = plain, .inside = Inside::open},
    {.node = "simple_expansion", .paint = TokenClass::variable},
    {.node = "expansion", .paint = TokenClass::variable},
    {.node = "variable_name", .paint = TokenClass::variable},
    {.node = "special_variable_name", .paint = TokenClass::variable},
    {.node = "number", .paint = plain, .parent = "file_redirect"},
    {.node = "number", .paint = TokenClass::number},
};

}  // namespace

Grammar bash_grammar() {
  return {.language = "bash",
          .tree_sitter = tree_sitter_bash,
          .rules = bash_rules,
          .masking = Masking::shell};
}

}  // namespace silcrow
