// The catalogue's tables.
#include "diag/rule.h"

#include <algorithm>
#include <iterator>

#include "diag/severity_name.h"

namespace silcrow {

namespace {

enum class Setting : uint8_t { off, note, warning, error };

struct CatalogueLine {
  std::string_view snake_name;
  Setting setting;
  std::string_view meaning;
};

constexpr CatalogueLine catalogue[] = {
#define DIAGNOSTIC(name, setting, meaning) {#name, Setting::setting, meaning},
#include "diag/catalogue.def"
#include "diag/rule.h"
#undef DIAGNOSTIC
};

std::vector<std::string> kebab_names() {
  std::vector<std::string> names;
  for (const CatalogueLine& line : catalogue) {
    std::string name(line.snake_name);
    std::replace(name.begin(), name.end(), '_', '-');
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

Severity default_severity(Rule rule) {
  switch (catalogue[size_t(rule)].setting) {
    case Setting::off:
    case Setting::note: return Severity::note;
    case Setting::warning: return Severity::warning;
    case Setting::error: return Severity::error;
  }
  return Severity::error;
}

bool is_off_by_default(Rule rule) { return catalogue[size_t(rule)].setting == Setting::off; }

std::string_view default_setting(Rule rule) {
  return is_off_by_default(rule) ? "off" : severity_name(default_severity(rule));
}

std::string_view rule_meaning(Rule rule) { return catalogue[size_t(rule)].meaning; }

const std::vector<std::string>& rule_names() {
  static const std::vector<std::string> names = kebab_names();
  return names;
}

std::string_view rule_name(Rule rule) { return rule_names()[size_t(rule)]; }

std::optional<Rule> rule_of(std::string_view name) {
  const std::vector<std::string>& names = rule_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return Rule(found - names.begin());
}

}  // namespace silcrow
