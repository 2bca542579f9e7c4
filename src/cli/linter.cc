// Compiles the book, or each file of none, without a site.
#include "cli/linter.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/path.h"
#include "cli/concerned.h"
#include "cli/terminal.h"
#include "cli/today.h"
#include "cli/web_judge.h"
#include "compile/compile.h"
#include "diag/rule.h"
#include "load/book_finder.h"
#include "probe/shell_blocks.h"

namespace silcrow {

namespace {

// Each function gives false after it has said what is wrong with the world.
class Linter {
 public:
  Linter(const LintArguments& arguments, const FileSystem& files)
      : arguments_(arguments), files_(files) {}

  bool lint() {
    for (const std::string& path : arguments_.paths) {
      if (files_.kind(path) != FileKind::missing) continue;
      print_world_error(fmt::format("`{}` does not exist", path));
      return false;
    }
    return needs_book() ? lint_book() : lint_strangers(arguments_.paths);
  }

  LintReport take() { return std::move(report_); }

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

  std::optional<Compilation> compiled(CompileOptions options) {
    options.workers = arguments_.jobs;
    options.today = judging_day(arguments_.today);
    options.judge_also = [this](const LinkedBook& book, Diagnostics& diagnostics) {
      ask_shellcheck(book, diagnostics);
      if (arguments_.web_use == WebUse::asked && !lacks_shellcheck_)
        web_judge(files_)(book, diagnostics);
    };
    options.goal = CompileGoal::diagnostics;
    Compilation compilation = compile(files_, options);
    if (!compilation.ok) {
      print_world_error(compilation.error);
      return {};
    }
    if (lacks_shellcheck_) {
      print_world_error("`shellcheck` cannot be run",
                        "`--shellcheck`, or `shellcheck: true` in the configuration, needs it");
      return {};
    }
    return compilation;
  }

  bool wants_shellcheck(const LintSettings& settings) const {
    const auto rule = settings.rules.find(Rule::code_shellcheck);
    const bool is_off = rule != settings.rules.end() && !rule->second;
    return !is_off &&
           (settings.wants_shellcheck || arguments_.shellcheck_use == ShellcheckUse::asked);
  }

  void ask_shellcheck(const LinkedBook& book, Diagnostics& diagnostics) {
    if (!wants_shellcheck(book.book.config.lint)) return;
    switch (probe_shell_blocks(book, arguments_.jobs, diagnostics)) {
      case ShellcheckAnswer::given: break;
      case ShellcheckAnswer::absent: lacks_shellcheck_ = true; break;
      case ShellcheckAnswer::unreadable:
        report_.notes.push_back(
            "what `shellcheck` said is not understood, so its opinion is missing");
    }
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
        report_.notes.push_back(fmt::format("`{}` is no Markdown, nothing is said about it", path));
        continue;
      }
      CompileOptions options;
      (is_folder ? options.book : options.page) = path;
      std::optional<Compilation> compilation = compiled(std::move(options));
      if (!compilation) return false;
      if (compilation->book->pages.empty()) {
        report_.notes.push_back(fmt::format("`{}` holds no page, nothing is said about it", path));
      }
      add_to_report(report_, *compilation->book, std::move(compilation->diagnostics));
    }
    return true;
  }

  const LintArguments& arguments_;
  const FileSystem& files_;
  LintReport report_;
  bool lacks_shellcheck_ = false;  // and is to ask it
};

}  // namespace

std::optional<LintReport> lint_paths(const LintArguments& arguments, const FileSystem& files) {
  Linter linter(arguments, files);
  if (!linter.lint()) return {};
  return linter.take();
}

}  // namespace silcrow
