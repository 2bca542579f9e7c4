// Names of Markdown files in code spans that are no page of the book: which of them a reader would
// look for among its pages.
#pragma once

#include <string_view>

#include "resolve/references/prose_run.h"
#include "resolve/references/symbols.h"

namespace silcrow {

// `a.md`, `a.markdown`; a bare `.md` speaks of the extension.
bool is_page_name(std::string_view name);

// Whether `name`, which is no page, was meant as one. Not where no page could have it: patterns
// (`ops-*.md`, `YYYY-MM.md`, `my-page.md`), hidden files (`.github/x.md`), files that every
// repository has and writes in capitals (`README.md`), one of several pages of that name; nor in a
// changelog or a template, nor where the prose says that it may be absent (absent_file.h). Else
// where the prose says so: a word for a page beside it, more pages of the same folder than
// strangers named in the same paragraph, list or table, a folder that has pages, or a page whose
// name differs in a letter or two.
bool means_a_page(const Symbols& symbols, PageId from, const ProseRun& run, size_t at,
                  std::string_view name);

}  // namespace silcrow
