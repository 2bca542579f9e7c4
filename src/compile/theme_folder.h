// Reads a book's own theme from the disk, so that render need not.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "diag/diagnostics.h"
#include "model/loaded_book.h"
#include "model/output_tree.h"
#include "render/output.h"
#include "source/file_system.h"

namespace silcrow {

struct Theme {
  std::shared_ptr<ThemeFiles> files = std::make_shared<ThemeFiles>();  // none of the built-in theme
  // The templates among them, which are sources of the book: what is wrong in one is shown there.
  std::map<std::string, FileId> templates;
};

// `theme:` is the name of a built-in theme or a folder, relative to the configuration's. Adds the
// folder's templates to the book's sources; configuration-malformed where the theme does not exist,
// which leaves the built-in one, file-unreadable, and link-escapes-book for symbolic links out of
// the folder.
Theme read_theme(const FileSystem& files, LoadedBook& book, Diagnostics& diagnostics);

// Adds theme-template-malformed for each problem, in its template.
void report_theme_problems(const std::vector<ThemeProblem>& problems, const Theme& theme,
                           const Sources& sources, Diagnostics& diagnostics);

}  // namespace silcrow
