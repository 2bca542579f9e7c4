// Applies `lint.rules` and the exceptions.
#include "compile/severities.h"

#include <algorithm>

#include "compile/exceptions.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// The severity of the configuration is that of the rule. What the rule takes less gravely than
// itself stays as much below, so that to write down what holds anyway changes nothing.
Severity configured_severity(const Diagnostic& diagnostic, Severity setting) {
  const int below = int(default_severity(diagnostic.rule)) - int(diagnostic.severity);
  return Severity(std::clamp(int(setting) - below, int(Severity::note), int(Severity::error)));
}

}  // namespace

std::vector<Diagnostic> shown_diagnostics(const Diagnostics& diagnostics, const LinkedBook& book) {
  const auto& rules = book.book.config.lint.rules;
  const auto is_off = [&](const Diagnostic& diagnostic) {
    const auto setting = rules.find(diagnostic.rule);
    return setting == rules.end() ? is_off_by_default(diagnostic.rule) : !setting->second;
  };
  Exceptions exceptions(book);
  Diagnostics left;
  // An exception is of use also where the rule is off. Many problems are of such rules.
  const auto keep = [&](const Diagnostics& found) {
    for (const Diagnostic& diagnostic : found.list()) {
      if (!exceptions.takes(diagnostic) && !is_off(diagnostic)) left.append(diagnostic);
    }
  };
  keep(diagnostics);
  keep(exceptions.unused());
  left.sort(book.book.sources);

  std::vector<Diagnostic> shown;
  for (const Diagnostic& diagnostic : left.list()) {
    shown.push_back(diagnostic);
    const auto setting = rules.find(diagnostic.rule);
    if (setting == rules.end()) continue;
    shown.back().severity = configured_severity(diagnostic, *setting->second);
  }
  return shown;
}

}  // namespace silcrow
