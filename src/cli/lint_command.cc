// silcrow lint: judge, compare with the baseline, mend what may be mended, report.
#include <fmt/format.h>

#include <numeric>
#include <optional>
#include <utility>

#include "cli/baseline.h"
#include "cli/commands.h"
#include "cli/fixes.h"
#include "cli/linter.h"
#include "cli/terminal.h"
#include "diag/report_github.h"
#include "diag/report_gitlab.h"
#include "diag/report_json.h"
#include "diag/report_junit.h"
#include "diag/report_sarif.h"
#include "diag/report_text.h"
#include "diag/terminal_text.h"
#include "source/unified_diff.h"

namespace silcrow {

namespace {

// What goes to standard output.
std::string output_of(const LintReport& report, ReportFormat format) {
  switch (format) {
    case ReportFormat::text:
      return fmt::format("{}, {}\n", number_of(report.pages, "page"), counted(report.diagnostics));
    case ReportFormat::json: return json_report(report.diagnostics, report.sources);
    case ReportFormat::sarif: return sarif_report(report.diagnostics, report.sources);
    case ReportFormat::github: return github_report(report.diagnostics, report.sources);
    case ReportFormat::gitlab: return gitlab_report(report.diagnostics, report.sources);
    case ReportFormat::junit: return junit_report(report.diagnostics, report.sources);
  }
  return {};
}

// People read the log of a pipeline, too: GitHub does not show all of its own commands, GitLab
// shows none of its report there.
bool has_text_beside(ReportFormat format) {
  return format == ReportFormat::text || format == ReportFormat::github ||
         format == ReportFormat::gitlab;
}

int printed(const std::string& output, int status) {
  if (print_output(output)) return status;
  print_world_error("cannot write to standard output");
  return status_world;
}

int failed(const std::string& error, const char* help = "") {
  print_world_error(error, help);
  return status_world;
}

size_t sum_of(const ProblemCounts& problems) {
  return std::accumulate(problems.begin(), problems.end(), size_t(0),
                         [](size_t sum, const auto& problem) { return sum + problem.second; });
}

class LintCommand {
 public:
  explicit LintCommand(const LintArguments& arguments) : arguments_(arguments) {}

  int run() {
    if (arguments_.fixing != Fixing::none) return fix();
    std::optional<LintReport> report = lint_paths(arguments_, files_);
    return report ? reported(std::move(*report)) : status_world;
  }

 private:
  int reported(LintReport report) {
    for (const std::string& note : report.notes) note_line(note);
    if (arguments_.baseline_use == BaselineUse::update) return update_baseline(report);
    if (arguments_.baseline_use == BaselineUse::compare && !take_baseline_away(report)) {
      return status_world;
    }
    if (has_text_beside(arguments_.format)) {
      print_error(text_report(report.diagnostics, report.sources, error_colour()));
    }
    return printed(output_of(report, arguments_.format),
                   status_of(report.diagnostics, arguments_.tolerance));
  }

  int update_baseline(const LintReport& report) {
    const std::string& path = arguments_.baseline;
    const ProblemCounts counts = counted_problems(report.diagnostics, report.sources, files_, path);
    const std::string error = write_baseline(files_, path, counts);
    if (!error.empty()) return failed(error);
    return printed(fmt::format("{}: {}\n", path, counted(report.diagnostics)), status_clean);
  }

  // False after it has said what is wrong with the world.
  bool take_baseline_away(LintReport& report) {
    const std::string& path = arguments_.baseline;
    const BaselineResult baseline = read_baseline(files_, path);
    if (!baseline.error.empty()) {
      failed(baseline.error, "`--update-baseline` writes it");
      return false;
    }
    BaselineComparison comparison = compared_with(baseline.problems, std::move(report.diagnostics),
                                                  report.sources, files_, path);
    report.diagnostics = std::move(comparison.left);
    // With paths the rest of the book is not in the report, so nobody knows what is gone.
    if (!comparison.gone.empty() && arguments_.paths.empty()) tell_gone(comparison.gone);
    return true;
  }

  void tell_gone(const ProblemCounts& gone) {
    const size_t count = sum_of(gone);
    note_line(fmt::format("{} of the baseline {} gone; `--update-baseline` forgets {}",
                          number_of(count, "problem"), count == 1 ? "is" : "are",
                          count == 1 ? "it" : "them"));
    for (const auto& [key, number] : gone) {
      print_error(terminal_text(fmt::format("  {} in {}: {}", key.rule, key.file, key.text)) +
                  "\n");
    }
  }

  int fix() {
    // What the web says is fixed by nobody here; it is asked once, in the end.
    LintArguments offline = arguments_;
    offline.web_use = WebUse::none;
    std::optional<FixResult> result = fixed_book(offline, files_);
    if (!result) return status_world;
    if (arguments_.fixing == Fixing::shown) return show(*result);
    const std::string error = rewrite_sources(result->changes);
    if (!error.empty()) return failed(error);
    if (!result->changes.empty()) note_line("fixed " + fix_counts(*result));
    if (arguments_.web_use == WebUse::none) return reported(std::move(result->report));
    std::optional<LintReport> report = lint_paths(arguments_, files_);
    return report ? reported(std::move(*report)) : status_world;
  }

  // The changes as a patch. They are problems still, so the status is that of the book as it is.
  int show(const FixResult& result) {
    std::string patch;
    for (const SourceRewrite& change : result.changes) {
      patch += unified_diff(change.path, change.path, change.before, change.after);
    }
    note_line(result.changes.empty() ? "nothing can be fixed safely"
                                     : "would fix " + fix_counts(result));
    const std::optional<LintReport> now = lint_paths(arguments_, files_);
    if (!now) return status_world;
    return printed(patch, status_of(now->diagnostics, arguments_.tolerance));
  }

  static std::string fix_counts(const FixResult& result) {
    return fmt::format("{} in {}", number_of(result.fixed, "problem"),
                       number_of(result.changes.size(), "file"));
  }

  static void note_line(const std::string& text) {
    print_error("note: " + terminal_text(text) + "\n");
  }

  const LintArguments& arguments_;
  const DiskFileSystem files_;
};

}  // namespace

int lint_command(const LintArguments& arguments) { return LintCommand(arguments).run(); }

}  // namespace silcrow
