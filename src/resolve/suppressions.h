// Reads the comments by which authors ask not to be told of problems.
#pragma once

#include <vector>

#include "diag/diagnostics.h"
#include "model/document.h"
#include "model/suppression.h"
#include "source/source_file.h"

namespace silcrow {

// In the order of the comments. A comment on lines of its own reaches over the next block, and over
// link definitions before it; at the end of a container, to that end; one within a paragraph, a
// heading or a table cell over that block, or the table's row; `silcrow-ignore-file` over the file.
// Names are separated by blanks or commas; what follows a colon is the author's reason. Adds
// suppression-unknown-rule.
std::vector<Suppression> page_suppressions(const Document& document, const Sources& sources,
                                           Diagnostics& diagnostics);

}  // namespace silcrow
