// Go that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-go.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"go", Rule::code_not_go, "this is not Go"}, diagnostics);
}

extern const CheckedRule code_not_go_rule = {check_page, nullptr};

}  // namespace silcrow
