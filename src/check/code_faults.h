// What the rules about the languages of code blocks have in common.
#pragma once

#include <string_view>

#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

// A language by its canonical name, and how a message speaks of code that is not of it: "this is
// not JSON".
struct JudgedLanguage {
  std::string_view language;
  Rule rule;
  std::string_view claim;
};

// Reports the faults that parse found in blocks of a language.
void report_code_faults(const LinkedBook& book, PageId page, const JudgedLanguage& judged,
                        Diagnostics& diagnostics);

}  // namespace silcrow
