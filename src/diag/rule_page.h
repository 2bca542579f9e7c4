// The manual page of a rule, from docs/rules, which is compiled into the program.
#pragma once

#include <string>
#include <string_view>

#include "diag/rule.h"

namespace silcrow {

// Markdown without its front matter; lives as long as the program.
std::string_view rule_page(Rule rule);

// What the page says of the problem itself, without its title and what can be configured.
std::string_view rule_help(Rule rule);

}  // namespace silcrow
