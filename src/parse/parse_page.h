// One page's text becomes a document.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "diag/diagnostics.h"
#include "model/document.h"
#include "parse/code/highlight.h"
#include "parse/compose.h"

namespace silcrow {

struct ParsedPage {
  std::shared_ptr<const Document> document;
  uint32_t unaligned = 0;  // blocks whose inlines have only the block's place; see block_reader.h
};

// What one page after the other is parsed with.
struct ParseScratch {
  CodeAnalyser analyser;
  std::vector<Node> nodes;  // room for those of a page until their number is known
};

// Thread-safe with a scratch of its own for each thread. Adds what parse() does.
ParsedPage parse_page(const ComposeInput& input, ParseScratch& scratch, Diagnostics& diagnostics);

}  // namespace silcrow
