// The configuration of MkDocs and Material for MkDocs, `mkdocs.yml`, as far as it says what the
// book is.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"
#include "load/book_settings.h"

namespace silcrow {

// Reads site_name, site_url, site_description, site_author, docs_dir and nav (its sections become
// parts, pages of deeper sections chapters of these); all other keys are MkDocs' own and no concern
// of ours. Of `!ENV [NAME, default]` the default counts: the environment is no input. Adds
// configuration-malformed. Source: https://www.mkdocs.org/user-guide/configuration/.
BookSettings read_mkdocs_yaml(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace silcrow
