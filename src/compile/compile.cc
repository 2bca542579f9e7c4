// The whole compiler in one function: read it first.
#include "compile/compile.h"

#include <utility>

#include "check/check.h"
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

  // Find the configuration, and read every file that it, a page, an include or the theme names.
  // From here on nothing reads the disk, but for files that are only copied.
  LoadResult loaded = load(files, options.book, diagnostics);
  if (!loaded.ok) {
    result.error = std::move(loaded.error);
    return result;
  }
  ThemeResult theme = read_theme(files, loaded.book.config);
  if (!theme.error.empty()) {
    result.error = std::move(theme.error);
    return result;
  }
  if (!options.outputs.empty()) loaded.book.config.outputs = options.outputs;

  // Turn text into documents. From here on nobody reads Markdown: a page is nodes, and each knows
  // the bytes that it came from.
  Book book = parse(std::move(loaded.book), options.jobs, diagnostics);

  // Number the chapters, name the sections, find what every link means. From here on every number,
  // anchor and address is known, and the book does not change.
  const auto linked =
      std::make_shared<const LinkedBook>(resolve(std::move(book), options.jobs, diagnostics));

  // Judge the book. From here on all is said that there is to say about it.
  check(*linked, options.jobs, diagnostics);
  result.diagnostics = shown_diagnostics(std::move(diagnostics), *linked);

  // Name every file of the site. Its bytes are made when somebody asks for them: a build asks for
  // all, a preview for one. Problems of the book do not stop it: the command decides what they
  // mean.
  if (options.goal == CompileGoal::outputs) {
    const auto theme_files = std::make_shared<const ThemeFiles>(std::move(theme.files));
    result.outputs = render(linked, theme_files);
  }

  result.book = linked;
  result.ok = true;
  return result;
}

}  // namespace silcrow
