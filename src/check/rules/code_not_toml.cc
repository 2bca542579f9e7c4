// TOML that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-toml.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"toml", Rule::code_not_toml, "this is not TOML"}, diagnostics);
}

extern const CheckedRule code_not_toml_rule = {check_page, nullptr};

}  // namespace silcrow
