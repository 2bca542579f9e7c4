// Dockerfile that is none. Found by parse/code/syntax; documented and tested in
// docs/rules/code-not-dockerfile.md.
#include "check/code_faults.h"

namespace silcrow {

static void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  report_code_faults(book, page,
                     {"dockerfile", Rule::code_not_dockerfile, "this is not a Dockerfile"},
                     diagnostics);
}

extern const CheckedRule code_not_dockerfile_rule = {check_page, nullptr};

}  // namespace silcrow
