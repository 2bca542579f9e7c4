// Faults were found when the code was parsed; here they only get a rule and a place.
#include "check/code_faults.h"

#include <string>

namespace silcrow {

void report_code_faults(const LinkedBook& book, PageId page, const JudgedLanguage& judged,
                        Diagnostics& diagnostics) {
  for (const CodeBlock& block : book.page(page).document->code_blocks) {
    for (const CodeFault& fault : block.analysis.faults) {
      if (fault.language != judged.language) continue;
      Diagnostic& diagnostic = diagnostics.add(judged.rule, block.span(fault.begin, fault.end),
                                               std::string(judged.claim) + ": " + fault.message);
      if (!fault.help.empty()) diagnostic.help.push_back(fault.help);
    }
  }
}

}  // namespace silcrow
