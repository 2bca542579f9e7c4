// YAML that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-yaml.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"yaml", Rule::code_not_yaml, "this is not YAML"}, diagnostics);
}

extern const CheckedRule code_not_yaml_rule = {check_page, nullptr};

}  // namespace silcrow
