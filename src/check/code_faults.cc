// Faults were found when the code was parsed; here they only get a rule and a place.
#include "check/code_faults.h"

#include <algorithm>
#include <array>
#include <string>

#include "model/code_places.h"

namespace silcrow {

namespace {

// smart-quote-in-code tells of it, and one cause is worth one report.
bool is_bent_quote(std::string_view text) {
  constexpr std::array quotes = {"‘", "’", "“", "”"};
  return std::ranges::any_of(quotes, [&](const char* quote) { return text.starts_with(quote); });
}

}  // namespace

void report_code_faults(const LinkedBook& book, PageId page, const JudgedLanguage& judged,
                        Diagnostics& diagnostics) {
  for (const CodeBlock& block : book.page(page).document->code_blocks) {
    if (block.analysis.faults.empty()) continue;
    const CodePlaces places(block);
    for (const CodeFault& fault : block.analysis.faults) {
      if (fault.language != judged.language) continue;
      if (is_bent_quote(block.content.substr(fault.begin))) continue;
      Diagnostic& diagnostic = diagnostics.add(judged.rule, places.place(fault.begin, fault.end),
                                               std::string(judged.claim) + ": " + fault.message);
      if (!fault.help.empty()) diagnostic.help.push_back(fault.help);
    }
  }
}

}  // namespace silcrow
