// Shell that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-shell.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"bash", Rule::code_not_shell, "this is not runnable as shell"},
                     diagnostics);
}

extern const CheckedRule code_not_shell_rule = {check_page, nullptr};

}  // namespace silcrow
