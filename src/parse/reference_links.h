// Links by reference get the places of what their definition says.
#pragma once

#include <vector>

#include "parse/document_builder.h"

namespace silcrow {

// Fills destination_span and title_span of every link by reference, from the first definition with
// its destination whose label is the same by cmark's own comparison (case folded, white space as
// one blank). The title too: cmark takes a line that only begins like a title for one, and for text
// as well. `Document::definitions` is complete.
void settle_references(DocumentBuilder& builder);

}  // namespace silcrow
