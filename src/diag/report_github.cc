// The form is that of the runner's own commands:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include "diag/report_github.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "diag/places.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

constexpr size_t shown_of_each = 10;

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::note: return "notice";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "error";
}

std::string escaped_data(std::string_view text) {
  std::string output;
  for (const char c : text) {
    switch (c) {
      case '%': output += "%25"; break;
      case '\r': output += "%0D"; break;
      case '\n': output += "%0A"; break;
      default: output += c;
    }
  }
  return output;
}

std::string escaped_property(std::string_view text) {
  std::string output;
  for (const char c : escaped_data(text)) {
    switch (c) {
      case ':': output += "%3A"; break;
      case ',': output += "%2C"; break;
      default: output += c;
    }
  }
  return output;
}

std::string command(const Diagnostic& diagnostic, const Sources& sources, Places& places) {
  std::string output = fmt::format("::{} ", command_of(diagnostic.severity));
  if (diagnostic.span.file != no_file) {
    const Position begin = places.begin(diagnostic.span);
    const Position end = places.end(diagnostic.span);
    output += fmt::format("file={},line={},endLine={},",
                          escaped_property(sources.file(diagnostic.span.file).path), begin.line,
                          end.line);
    // Columns mean something to GitHub only within one line.
    if (begin.line == end.line)
      output += fmt::format("col={},endColumn={},", begin.column, end.column);
  }
  std::string message = diagnostic.message;
  for (const std::string& help : diagnostic.help) message += "\nhelp: " + help;
  return output + fmt::format("title={}::{}\n", rule_name(diagnostic.rule), escaped_data(message));
}

// What tells of problems that GitHub drops; empty when it drops none.
std::string dropping_notice(std::span<const Diagnostic> diagnostics) {
  size_t count[] = {0, 0, 0};  // by Severity
  for (const Diagnostic& diagnostic : diagnostics) ++count[size_t(diagnostic.severity)];
  if (std::ranges::all_of(count, [](size_t number) { return number <= shown_of_each; })) return {};
  return fmt::format(
      "::notice title=silcrow::errors: {}, warnings: {}, notes: {}; of each, GitHub shows ten "
      "here, "
      "the log has all\n",
      count[size_t(Severity::error)], count[size_t(Severity::warning)],
      count[size_t(Severity::note)]);
}

}  // namespace

std::string github_report(std::span<const Diagnostic> diagnostics, const Sources& sources) {
  std::vector<const Diagnostic*> order;
  for (const Diagnostic& diagnostic : diagnostics) order.push_back(&diagnostic);
  std::stable_sort(order.begin(), order.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return a->severity > b->severity;
  });
  Places places(sources);
  std::string output = dropping_notice(diagnostics);
  for (const Diagnostic* diagnostic : order) output += command(*diagnostic, sources, places);
  return output;
}

}  // namespace silcrow
