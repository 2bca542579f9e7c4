// The table of contents of an mdBook, `SUMMARY.md`.
#pragma once

#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "model/config.h"
#include "source/span.h"

namespace silcrow {

// The parts in their order: headings behind the first open a part; chapters before the first
// heading, or outside of the numbered list (mdBook's prefix and suffix chapters), stand in parts
// without a title. Nested chapters follow their parent and share its number; the numbers go on
// over all parts. Draft chapters (`[Title]()`) are counted and left out, separators only left out.
// Titles are without marks of code and emphasis. Adds configuration-malformed for an item that has
// brackets and is no link. Source: https://rust-lang.github.io/mdBook/format/summary.html.
std::vector<ConfiguredPart> read_summary(std::string_view text, FileId file,
                                         Diagnostics& diagnostics);

}  // namespace silcrow
