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

std::vector<Diagnostic> shown_diagnostics(Diagnostics diagnostics, const LinkedBook& book) {
  diagnostics.sort(book.book.sources);
  Exceptions exceptions(book);
  Diagnostics left;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (!exceptions.takes(diagnostic)) left.append(diagnostic);
  }
  const Diagnostics unused = exceptions.unused();
  for (const Diagnostic& diagnostic : unused.list()) {
    if (!exceptions.takes(diagnostic)) left.append(diagnostic);
  }
  left.sort(book.book.sources);

  const auto& rules = book.book.config.lint.rules;
  std::vector<Diagnostic> shown;
  for (const Diagnostic& diagnostic : left.list()) {
    const auto setting = rules.find(diagnostic.rule);
    const bool is_off =
        setting == rules.end() ? is_off_by_default(diagnostic.rule) : !setting->second;
    if (is_off) continue;
    shown.push_back(diagnostic);
    if (setting == rules.end()) continue;
    shown.back().severity = configured_severity(diagnostic, *setting->second);
  }
  return shown;
}

}  // namespace silcrow
