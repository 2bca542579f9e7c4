// CSS that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-css.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"css", Rule::code_not_css, "this is not CSS"}, diagnostics);
}

extern const CheckedRule code_not_css_rule = {check_page, nullptr};

}  // namespace silcrow
