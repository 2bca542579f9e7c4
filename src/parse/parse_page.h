// One page's text becomes a document.
#pragma once

#include <cstdint>
#include <memory>

#include "diag/diagnostics.h"
#include "model/document.h"
#include "parse/code/highlight.h"
#include "parse/compose.h"

namespace silcrow {

struct ParsedPage {
  std::shared_ptr<const Document> document;
  uint32_t unaligned = 0;  // blocks whose inlines have only the block's place; see block_reader.h
};

// Thread-safe with an analyser of its own for each thread. Adds what parse() does.
ParsedPage parse_page(const ComposeInput& input, CodeAnalyser& analyser, Diagnostics& diagnostics);

}  // namespace silcrow
