// Makes the text that is parsed out of the files that a page consists of (composed_text.h).
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "parse/composed_text.h"
#include "source/source_file.h"

namespace silcrow {

// What composing needs to know of the book.
struct ComposeInput {
  const Sources& sources;
  const std::map<std::string, FileId>& included;  // LoadedBook::included
  std::string_view page_path;                     // plain, relative to the book's folder
  FileId file = no_file;
  uint32_t body_begin = 0;                         // behind the front matter
  const std::set<std::string>* refused = nullptr;  // LoadedBook::refused; null: none
};

// Fills `composed`. Adds include-missing, include-cycle, include-too-large, text-not-utf8,
// text-control-character; what could not be included leaves its directive's text standing.
void compose(const ComposeInput& input, ComposedText& composed, Diagnostics& diagnostics);

// Whether a text can be parsed as it lies in its file: UTF-8 with "\n" only, no NUL, no include.
bool is_plain_text(std::string_view text);

}  // namespace silcrow
