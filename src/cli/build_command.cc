// silcrow build: compile, report, write.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "base/nearest.h"
#include "base/path.h"
#include "base/workers.h"
#include "cli/book_argument.h"
#include "cli/commands.h"
#include "cli/terminal.h"
#include "cli/timings.h"
#include "cli/today.h"
#include "compile/compile.h"
#include "diag/report_text.h"
#include "render/render.h"
#include "write/write.h"

namespace silcrow {

namespace {

using Clock = std::chrono::steady_clock;

// Says which of the names that the user gave no output has.
bool knows_outputs(const std::vector<std::string>& wanted) {
  const std::vector<std::string> known = output_choices();
  for (const std::string& name : wanted) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    std::string help = did_you_mean(name, known);
    if (help.empty()) help = fmt::format("there are {}", fmt::join(known, ", "));
    print_world_error(fmt::format("there is no output `{}`", name), help);
    return false;
  }
  return true;
}

// "site: 6 pages, 2 errors in 0.12 s"; the time only for people, so that logs can be compared.
std::string summary(const std::string& folder, const Compilation& compiled,
                    Clock::time_point start) {
  const std::string pages = number_of(compiled.book->pages.size(), "page");
  std::string text = fmt::format("{}: {}, {}", folder, pages, counted(compiled.diagnostics));
  if (is_output_terminal()) {
    text +=
        fmt::format(" in {:.2f} s", std::chrono::duration<double>(Clock::now() - start).count());
  }
  return text + "\n";
}

Compilation compile_book(const BuildArguments& arguments, const FileSystem& files,
                         const Workers& workers, Timings& timings) {
  CompileOptions options;
  options.book = arguments.book;
  options.outputs = arguments.outputs;
  options.workers = workers;
  options.date = source_date();
  options.today = judging_day(arguments.today);
  options.on_step = [&](std::string_view step) { timings.begin(step); };
  return compile(files, options);
}

WriteResult write_site(const FileSystem& files, const Workers& workers, const Compilation& compiled,
                       const std::string& folder) {
  const Config& config = compiled.book->book.config;
  Progress progress("files");
  WriteOptions options;
  options.folder = folder;
  options.book_paths = {config.folder};
  if (!config.file.empty()) options.book_paths.push_back(config.file);
  options.workers = workers;
  options.progress = [&](size_t done, size_t total) { progress.show(done, total); };
  return write(compiled.outputs, files, options);
}

}  // namespace

int build_command(const BuildArguments& arguments, Remains& remains) {
  const Clock::time_point start = Clock::now();
  if (!knows_outputs(arguments.outputs)) return status_world;

  const DiskFileSystem files;
  const Workers workers(arguments.jobs);
  remains.push_back(std::make_shared<const Workers>(workers));
  Timings timings;
  const auto made =
      std::make_shared<const Compilation>(compile_book(arguments, files, workers, timings));
  remains.push_back(made);
  const Compilation& compiled = *made;
  if (!compiled.ok) {
    print_world_error(compiled.error);
    return status_world;
  }
  print_error(text_report(compiled.diagnostics, compiled.book->book.sources, error_colour()));

  const int status = status_of(compiled.diagnostics, arguments.tolerance);
  const std::string folder =
      arguments.out.empty() ? site_folder(compiled.book->book.config) : arguments.out;
  if (status != status_clean && arguments.tolerance == Tolerance::notes) {
    print_error(fmt::format("{} not written: {}\n", folder, counted(compiled.diagnostics)));
    return status;
  }
  timings.begin("write");
  const WriteResult written = write_site(files, workers, compiled, folder);
  if (!written.error.empty()) {
    print_world_error(written.error);
    return status_world;
  }
  if (arguments.wants_timings) print_error(timings.report());
  if (!print_output(summary(folder, compiled, start))) {
    print_world_error("cannot write to standard output");
    return status_world;
  }
  return status;
}

}  // namespace silcrow
