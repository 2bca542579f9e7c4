// SQL that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-sql.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page, {"sql", Rule::code_not_sql, "this is not SQL"}, diagnostics);
}

extern const CheckedRule code_not_sql_rule = {check_page, nullptr};

}  // namespace silcrow
