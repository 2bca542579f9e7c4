// Applies `lint.rules` and the exceptions.
#include "compile/severities.h"

#include "compile/exceptions.h"
#include "diag/rule.h"

namespace silcrow {

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
    if (setting != rules.end()) shown.back().severity = *setting->second;
  }
  return shown;
}

}  // namespace silcrow
