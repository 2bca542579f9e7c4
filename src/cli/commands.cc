// What commands share: what a list of problems means.
#include "cli/commands.h"

#include <fmt/format.h>

#include <algorithm>

namespace silcrow {

static size_t count_of(const std::vector<Diagnostic>& diagnostics, Severity severity) {
  return size_t(std::count_if(diagnostics.begin(), diagnostics.end(),
                              [&](const Diagnostic& d) { return d.severity == severity; }));
}

int status_of(const std::vector<Diagnostic>& diagnostics, Tolerance tolerance) {
  if (count_of(diagnostics, Severity::error) > 0) return status_problems;
  const bool is_denied = tolerance == Tolerance::notes;
  if (is_denied && count_of(diagnostics, Severity::warning) > 0) return status_problems;
  return status_clean;
}

std::string number_of(size_t count, const char* singular) {
  return fmt::format("{} {}{}", count, singular, count == 1 ? "" : "s");
}

std::string counted(const std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return "no problems";
  std::string text;
  const auto add = [&](Severity severity, const char* word) {
    const size_t count = count_of(diagnostics, severity);
    if (count == 0) return;
    if (!text.empty()) text += ", ";
    text += number_of(count, word);
  };
  add(Severity::error, "error");
  add(Severity::warning, "warning");
  add(Severity::note, "note");
  return text;
}

}  // namespace silcrow
