// INI that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-ini.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"ini", Rule::code_not_ini, "this is not INI"}, diagnostics);
}

extern const CheckedRule code_not_ini_rule = {check_page, nullptr};

}  // namespace silcrow
