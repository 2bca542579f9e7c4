// For the unit tests of load: diagnostics as text that an expectation can state.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "diag/rule.h"

namespace silcrow {

// "rule: message <bytes of the span>\n  help\n" for each, in the order of their adding.
inline std::string dump(const Diagnostics& diagnostics, const Sources& sources) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    text += std::string(rule_name(diagnostic.rule)) + ": " + diagnostic.message;
    text += " <" + std::string(sources.text(diagnostic.span)) + ">\n";
    for (const std::string& help : diagnostic.help) text += "  " + help + "\n";
  }
  return text;
}

}  // namespace silcrow
