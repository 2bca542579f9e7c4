// silcrow lint: compile without a site, report.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/concerned.h"
#include "cli/terminal.h"
#include "compile/compile.h"
#include "diag/report_json.h"
#include "diag/report_text.h"

namespace silcrow {

// Reports what the paths are about; false when one of them does not exist.
static bool select(const LintArguments& arguments, const FileSystem& files, Compilation& compiled) {
  if (arguments.paths.empty()) return true;
  for (const std::string& path : arguments.paths) {
    if (files.kind(path) != FileKind::missing) continue;
    print_world_error(fmt::format("`{}` does not exist", path));
    return false;
  }
  ConcernedResult found = concerned(compiled.diagnostics, *compiled.book, files, arguments.paths);
  compiled.diagnostics = std::move(found.diagnostics);
  for (const std::string& path : found.strangers) {
    print_error(fmt::format("note: `{}` is no file of the book `{}`, nothing is said about it\n",
                            path, compiled.book->book.config.folder));
  }
  return true;
}

int lint_command(const LintArguments& arguments) {
  const DiskFileSystem files;
  Compilation compiled =
      compile(files, {arguments.book, {}, arguments.jobs, CompileGoal::diagnostics});
  if (!compiled.ok) {
    print_world_error(compiled.error);
    return status_world;
  }
  if (!select(arguments, files, compiled)) return status_world;

  const Sources& sources = compiled.book->book.sources;
  std::string output;
  if (arguments.format == ReportFormat::json) {
    output = json_report(compiled.diagnostics, sources);
  } else {
    print_error(text_report(compiled.diagnostics, sources, error_colour()));
    const std::string pages = number_of(compiled.book->pages.size(), "page");
    output = fmt::format("{}, {}\n", pages, counted(compiled.diagnostics));
  }
  if (!print_output(output)) {
    print_world_error("cannot write to standard output");
    return status_world;
  }
  return status_of(compiled.diagnostics, arguments.tolerance);
}

}  // namespace silcrow
