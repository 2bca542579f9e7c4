// The configuration of mdBook, `book.toml`, as far as it says what the book is.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"
#include "load/book_settings.h"

namespace silcrow {

// Reads title, description, authors, language and src of `[book]`; all else is mdBook's own. Adds
// configuration-malformed. Source:
// https://rust-lang.github.io/mdBook/format/configuration/general.html.
BookSettings read_book_toml(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace silcrow
