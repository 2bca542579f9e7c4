// Says that pages are missing, and which ones were probably meant.
#pragma once

#include <string>
#include <unordered_map>

#include "base/nearest.h"
#include "diag/diagnostics.h"
#include "resolve/references/reference_binder.h"
#include "resolve/references/symbols.h"

namespace silcrow {

// What the answers cost is bounded over the whole book: later names get none then, so a book of
// nothing but missing names is judged in time. Serial, in the book's order.
class PageSuggestions {
 public:
  explicit PageSuggestions(const Symbols& symbols) : symbols_(symbols) {}

  // Adds page-mention-missing.
  void report(const MissingPage& missing, Diagnostics& diagnostics);

 private:
  const std::string& question(const std::string& name);

  const Symbols& symbols_;
  size_t budget_ = 3'000'000;  // comparisons of two names, up to half a microsecond each
  NearNames file_names_;       // made when first asked
  NearNames paths_;
  std::unordered_map<std::string, std::string> questions_;  // asked already
};

}  // namespace silcrow
