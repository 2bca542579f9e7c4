// XML that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-xml.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"xml", Rule::code_not_xml, "this is not XML"}, diagnostics);
}

extern const CheckedRule code_not_xml_rule = {check_page, nullptr};

}  // namespace silcrow
