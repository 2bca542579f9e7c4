// SQL: what PostgreSQL, MySQL and SQLite have in common.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_sql();

namespace silcrow {
namespace {

constexpr NodeRule sql_rules[] = {
    {.node = "comment", .paint = TokenClass::comment},
    {.node = "marginalia", .paint = TokenClass::comment},
    {.node = "keyword_*", .paint = TokenClass::keyword},
    {.node = "literal", .paint = TokenClass::string, .text = TextTest::quoted},
    {.node = "literal", .paint = TokenClass::number, .text = TextTest::digits},
    {.node = "object_reference", .paint = TokenClass::function, .parent = "invocation"},
};

}  // namespace

Grammar sql_grammar() {
  return {.language = "sql", .tree_sitter = tree_sitter_sql, .rules = sql_rules};
}

}  // namespace silcrow
