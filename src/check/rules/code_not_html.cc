// HTML that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-html.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"html", Rule::code_not_html, "this is not HTML"}, diagnostics);
}

extern const CheckedRule code_not_html_rule = {check_page, nullptr};

}  // namespace silcrow
