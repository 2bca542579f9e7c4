// What a TARGET of the command line means.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/usages/symbol.h"
#include "model/linked_book.h"

namespace silcrow {

struct SymbolLookup {
  std::vector<Symbol> symbols;  // all that answer to the name, in the order of the book
  std::string help;             // where none does: "did you mean …?", or empty
};

// `target`: `17§26`, `17§"Title"`, `§26`, `§Title`, `Chapter 17 §26`, `17`, `Chapter 17`, `A`,
// `Appendix A`, `Part II`, `Runbook 7`, `Figure 3`, `17-runbook.md`, `17-runbook.md#anchor`, a
// heading's title, a term or an alias of it. Quotes around it are no part of it.
SymbolLookup look_up(const LinkedBook& book, std::string_view target);

}  // namespace silcrow
