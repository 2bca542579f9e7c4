// silcrow lint: compile without a site, report.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/path.h"
#include "cli/commands.h"
#include "cli/concerned.h"
#include "cli/lint_report.h"
#include "cli/terminal.h"
#include "compile/compile.h"
#include "diag/report_github.h"
#include "diag/report_gitlab.h"
#include "diag/report_json.h"
#include "diag/report_junit.h"
#include "diag/report_sarif.h"
#include "diag/report_text.h"
#include "load/book_finder.h"

namespace silcrow {

namespace {

// Each function gives false after it has said what is wrong with the world.
class Linter {
 public:
  explicit Linter(const LintArguments& arguments) : arguments_(arguments) {}

  bool lint() {
    for (const std::string& path : arguments_.paths) {
      if (files_.kind(path) != FileKind::missing) continue;
      print_world_error(fmt::format("`{}` does not exist", path));
      return false;
    }
    return needs_book() ? lint_book() : lint_strangers(arguments_.paths);
  }

  const LintReport& report() const { return report_; }

 private:
  // Not when all paths lie elsewhere and nothing says that there is a book here.
  bool needs_book() const {
    if (!arguments_.book.empty() || arguments_.paths.empty()) return true;
    if (find_book(files_, "").kind != ConfigurationKind::none) return true;
    return std::ranges::any_of(arguments_.paths, [this](const std::string& path) {
      const std::string typed = typed_path(files_, path);
      return !typed.starts_with('/') && !is_outside(typed);
    });
  }

  std::optional<Compilation> compiled(CompileOptions options) const {
    options.jobs = arguments_.jobs;
    options.goal = CompileGoal::diagnostics;
    Compilation compilation = compile(files_, options);
    if (compilation.ok) return compilation;
    print_world_error(compilation.error);
    return {};
  }

  bool lint_book() {
    CompileOptions options;
    options.book = arguments_.book;
    std::optional<Compilation> compilation = compiled(std::move(options));
    if (!compilation) return false;
    const LinkedBook& book = *compilation->book;
    if (arguments_.paths.empty()) {
      add_to_report(report_, book, std::move(compilation->diagnostics));
      return true;
    }
    ConcernedResult found = concerned(compilation->diagnostics, book, files_, arguments_.paths);
    add_to_report(report_, book, std::move(found.diagnostics));
    return lint_strangers(found.strangers);
  }

  // A page of no book is judged alone, a folder as a book of its own.
  bool lint_strangers(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      const bool is_folder = files_.kind(path) == FileKind::folder;
      const std::string ending = ascii_lower_case(extension_of(path));
      if (!is_folder && ending != ".md" && ending != ".markdown") {
        print_error(fmt::format("note: `{}` is no Markdown, nothing is said about it\n", path));
        continue;
      }
      CompileOptions options;
      (is_folder ? options.book : options.page) = path;
      std::optional<Compilation> compilation = compiled(std::move(options));
      if (!compilation) return false;
      if (compilation->book->pages.empty()) {
        print_error(fmt::format("note: `{}` holds no page, nothing is said about it\n", path));
      }
      add_to_report(report_, *compilation->book, std::move(compilation->diagnostics));
    }
    return true;
  }

  const LintArguments& arguments_;
  DiskFileSystem files_;
  LintReport report_;
};

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

// People read the log of a workflow, too, and GitHub does not show all of its own commands.
bool is_for_people(ReportFormat format) {
  return format == ReportFormat::text || format == ReportFormat::github;
}

}  // namespace

int lint_command(const LintArguments& arguments) {
  Linter linter(arguments);
  if (!linter.lint()) return status_world;

  const LintReport& report = linter.report();
  if (is_for_people(arguments.format)) {
    print_error(text_report(report.diagnostics, report.sources, error_colour()));
  }
  if (!print_output(output_of(report, arguments.format))) {
    print_world_error("cannot write to standard output");
    return status_world;
  }
  return status_of(report.diagnostics, arguments.tolerance);
}

}  // namespace silcrow
