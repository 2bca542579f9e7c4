// A document as readable text: how parsing is tested. One line a node, indented by depth:
//
//   heading 0-12 1:1-1:13 level=2
//     text 3-12 1:4-1:13 "The title"
//
// A span is `begin-end` in bytes, then `line:column-line:column`, counted from 1, the end past the
// last; a span in another file than the page's begins with that file's path. Facts follow as
// `name=value`; one with a place of its own as `name=value@begin-end`. Text is quoted, with `\n`,
// `\t`, `\"`, `\\` and
// `\xNN` for control characters. What belongs to a node but is no node stands below it behind a
// `.`.
#pragma once

#include <string>

#include "model/document.h"
#include "source/source_file.h"

namespace silcrow {

std::string document_tree(const Document& document, const Sources& sources);

}  // namespace silcrow
