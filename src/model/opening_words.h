// How the text below a heading begins.
#pragma once

#include <cstdint>
#include <string>

#include "model/document.h"

namespace silcrow {

// The first paragraph with words among the nodes of [begin, end), within boxes, lists and quotes
// too; the document itself (0) where nothing but code or a table stands there. Looks at a bounded
// number of nodes.
NodeId opening_paragraph(const Document& document, uint32_t begin, uint32_t end);

// The beginning of a paragraph as plain text, some 400 bytes; of node 0 nothing.
std::string opening_words(const Document& document, NodeId paragraph);

}  // namespace silcrow
