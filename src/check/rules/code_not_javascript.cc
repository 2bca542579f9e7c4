// JavaScript that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-javascript.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(
      book, page, {"javascript", Rule::code_not_javascript, "this is not JavaScript"}, diagnostics);
}

extern const CheckedRule code_not_javascript_rule = {check_page, nullptr};

}  // namespace silcrow
