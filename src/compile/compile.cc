// The whole compiler in one function: read it first.
#include "compile/compile.h"

#include <utility>

#include "check/check.h"
#include "compile/output_choice.h"
#include "compile/page_changes.h"
#include "compile/severities.h"
#include "compile/theme_folder.h"
#include "load/load.h"
#include "parse/parse.h"
#include "render/render.h"
#include "resolve/resolve.h"

namespace silcrow {

Compilation compile(const FileSystem& files, const CompileOptions& options) {
  Compilation result;
  Diagnostics diagnostics;

  begin_step(options.on_step, "load");
  // Find the configuration, and read every file that it, a page, an include or the theme names.
  // From here on nothing reads the disk, but for files that are only copied.
  LoadResult loaded = options.page.empty() ? load(files, options.book, options.workers, diagnostics)
                                           : load_page(files, options.page, diagnostics);
  if (!loaded.ok) {
    result.error = std::move(loaded.error);
    return result;
  }
  loaded.book.config.date = options.date;
  loaded.book.config.today = options.today;
  const Theme theme = read_theme(files, loaded.book, diagnostics);
  choose_outputs(loaded.book.config, options.outputs, diagnostics);
  if (options.goal == CompileGoal::outputs) read_page_changes(files, loaded.book);

  begin_step(options.on_step, "parse");
  // Turn text into documents. From here on nobody reads Markdown: a page is nodes, and each knows
  // the bytes that it came from.
  Book book = parse(std::move(loaded.book), options.workers, diagnostics);

  // Number the chapters, name the sections, find what every link means. From here on every number,
  // anchor and address is known, and the book does not change.
  const auto linked = std::make_shared<const LinkedBook>(
      resolve(std::move(book), options.workers, diagnostics, options.on_step));

  begin_step(options.on_step, "render");
  // Name every file of the site. Its bytes are made when somebody asks for them: a build asks for
  // all, a preview for one. Problems of the book do not stop it: the command decides what they
  // mean. A linter wants no site, but asks a theme of the book's own what is wrong with it.
  if (options.goal == CompileGoal::outputs || !theme.files->empty()) {
    OutputTree outputs = render(linked, theme.files);
    report_theme_problems(outputs.theme_problems, theme, linked->book.sources, diagnostics);
    if (options.goal == CompileGoal::outputs) result.outputs = std::move(outputs);
  }

  begin_step(options.on_step, "check");
  // Judge the book. From here on all is said that there is to say about it.
  check(*linked, options.workers, diagnostics);
  if (options.judge_also) options.judge_also(*linked, diagnostics);
  result.diagnostics = shown_diagnostics(diagnostics, *linked);

  result.book = linked;
  result.ok = true;
  return result;
}

}  // namespace silcrow
