// JSON that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-json.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"json", Rule::code_not_json, "this is not JSON"}, diagnostics);
}

extern const CheckedRule code_not_json_rule = {check_page, nullptr};

}  // namespace silcrow
