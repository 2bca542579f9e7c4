// Python that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-python.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"python", Rule::code_not_python, "this is not Python"},
                     diagnostics);
}

extern const CheckedRule code_not_python_rule = {check_page, nullptr};

}  // namespace silcrow
