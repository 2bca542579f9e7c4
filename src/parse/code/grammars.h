// The languages that are analysed with a tree-sitter grammar, one function a file, and how to
// find one.
#pragma once

#include <string_view>

#include "parse/code/node_rules.h"

namespace silcrow {

Grammar bash_grammar();
Grammar c_grammar();
Grammar css_grammar();
Grammar go_grammar();
Grammar hcl_grammar();
Grammar html_grammar();
Grammar javascript_grammar();
Grammar json_grammar();
Grammar python_grammar();
Grammar rust_grammar();
Grammar sql_grammar();
Grammar toml_grammar();
Grammar typescript_grammar();
Grammar xml_grammar();
Grammar yaml_grammar();

// All of them, sorted by language.
std::span<const Grammar> all_grammars();

}  // namespace silcrow
