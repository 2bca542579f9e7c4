// XML: pom.xml, SVG, XHTML and the like.
#include "parse/code/grammars.h"

extern "C" const TSLanguage* tree_sitter_xml();

namespace silcrow {
namespace {

constexpr NodeRule xml_rules[] = {
    {.node = "Comment", .paint = TokenClass::comment},
    {.node = "XMLDecl", .paint = TokenClass::comment},
    {.node = "PI", .paint = TokenClass::comment},
    {.node = "doctypedecl", .paint = TokenClass::comment},
    {.node = "Name", .paint = TokenClass::keyword, .parent = "STag"},
    {.node = "Name", .paint = TokenClass::keyword, .parent = "ETag"},
    {.node = "Name", .paint = TokenClass::keyword, .parent = "EmptyElemTag"},
    {.node = "Name", .paint = TokenClass::key, .parent = "Attribute"},
    {.node = "AttValue", .paint = TokenClass::string},
    {.node = "CDSect", .paint = TokenClass::string},
    {.node = "EntityRef", .paint = TokenClass::variable},
    {.node = "CharRef", .paint = TokenClass::variable},
};

}  // namespace

Grammar xml_grammar() {
  return {.language = "xml",
          .tree_sitter = tree_sitter_xml,
          .rules = xml_rules,
          .max_length = 32 * 1024};
}

}  // namespace silcrow
