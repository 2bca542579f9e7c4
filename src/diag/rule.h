// The names of all problems, and what the catalogue says of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace silcrow {

// The catalogue as an enumeration, in its order.
enum class Rule : uint16_t {
#define DIAGNOSTIC(name, severity, meaning) name,
#include "diag/catalogue.def"
#undef DIAGNOSTIC
};

Severity default_severity(Rule rule);

// Whether the rule speaks only in books whose configuration gives it a severity: what it finds is a
// matter of taste.
bool is_off_by_default(Rule rule);

// The word for what the rule is unless the configuration says otherwise: a severity, or `off`.
std::string_view default_setting(Rule rule);

// The kebab-case name: `link-page-missing`.
std::string_view rule_name(Rule rule);

// One line of what the rule means, from the catalogue.
std::string_view rule_meaning(Rule rule);

// The rule of a kebab-case name.
std::optional<Rule> rule_of(std::string_view name);

// Every rule's name, in the catalogue's order, for suggestions.
const std::vector<std::string>& rule_names();

}  // namespace silcrow
