// HCL that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-hcl.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"hcl", Rule::code_not_hcl, "this is not HCL"}, diagnostics);
}

extern const CheckedRule code_not_hcl_rule = {check_page, nullptr};

}  // namespace silcrow
