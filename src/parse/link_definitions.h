// Link reference definitions: cmark keeps what they mean but no node, so they are found again in
// the lines that no block owns.
#pragma once

#include <vector>

#include "diag/diagnostics.h"
#include "parse/document_builder.h"
#include "source/line_table.h"

namespace silcrow {

// `owned`: for each line (from 0) whether a leaf block owns it. Fills Document::definitions in the
// order of the text, duplicates included. Adds footnote-unused for `[^label]:` that cmark has
// dropped.
void read_link_definitions(DocumentBuilder& builder, const LineTable& lines,
                           const std::vector<bool>& owned, Diagnostics& diagnostics);

}  // namespace silcrow
