// Definitions and their uses for people.
#pragma once

#include <string>
#include <vector>

#include "cli/usages/usages.h"
#include "diag/report_text.h"

namespace silcrow {

struct TextLayout {
  Colour colour = Colour::none;
  size_t width = 100;  // columns
};

// Each symbol with its place and its uses, grouped by file, each with its line of the source. A use
// is marked in colour, else by carets below it.
std::string usages_text(const LinkedBook& book, const Usages& usages,
                        const std::vector<Symbol>& symbols, TextLayout layout);

// The whole book: first what is not resolved, as above, then a line for each definition, with the
// places of its uses below it.
std::string overview_text(const LinkedBook& book, const Usages& usages, TextLayout layout);

}  // namespace silcrow
