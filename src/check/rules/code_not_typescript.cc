// TypeScript that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-typescript.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(
      book, page, {"typescript", Rule::code_not_typescript, "this is not TypeScript"}, diagnostics);
}

extern const CheckedRule code_not_typescript_rule = {check_page, nullptr};

}  // namespace silcrow
