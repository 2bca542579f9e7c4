// The list of the languages with a grammar.
#include "parse/code/grammars.h"

#include <array>

namespace silcrow {

std::span<const Grammar> all_grammars() {
  static const std::array grammars = {
      bash_grammar(), c_grammar(),          css_grammar(),        go_grammar(),     hcl_grammar(),
      html_grammar(), javascript_grammar(), json_grammar(),       python_grammar(), rust_grammar(),
      sql_grammar(),  toml_grammar(),       typescript_grammar(), xml_grammar(),    yaml_grammar(),
  };
  return grammars;
}

}  // namespace silcrow
