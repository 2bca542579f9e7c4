// Applies `lint.rules` and `lint.ignore`.
#include "compile/severities.h"

#include <algorithm>
#include <string>

#include "base/path.h"
#include "compile/path_pattern.h"
#include "diag/rule.h"

namespace silcrow {

// The path of a diagnostic's file from the book's folder, which is what patterns are written
// against.
static std::string path_in_book(const Diagnostic& diagnostic, const LinkedBook& book) {
  if (diagnostic.span.file == no_file) return {};
  const std::string path = plain_path(book.book.sources.file(diagnostic.span.file).path);
  const std::string folder = plain_path(book.book.config.folder);
  if (folder.empty()) return path;
  return relative_path(folder + "/", path);
}

static bool is_ignored(const Diagnostic& diagnostic, const LinkedBook& book) {
  const std::vector<LintSettings::Ignored>& ignored = book.book.config.lint.ignored;
  if (ignored.empty()) return false;
  const std::string path = path_in_book(diagnostic, book);
  return std::any_of(ignored.begin(), ignored.end(), [&](const LintSettings::Ignored& one) {
    if (one.rule != rule_name(diagnostic.rule)) return false;
    return one.path.empty() || path_matches(one.path, path);
  });
}

std::vector<Diagnostic> shown_diagnostics(Diagnostics diagnostics, const LinkedBook& book) {
  diagnostics.sort(book.book.sources);
  const auto& rules = book.book.config.lint.rules;
  std::vector<Diagnostic> shown;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    const auto setting = rules.find(diagnostic.rule);
    const bool is_off = setting != rules.end() && !setting->second;
    if (is_off || is_ignored(diagnostic, book)) continue;
    shown.push_back(diagnostic);
    if (setting != rules.end()) shown.back().severity = *setting->second;
  }
  return shown;
}

}  // namespace silcrow
