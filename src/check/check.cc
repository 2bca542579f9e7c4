// Runs the list of rules; knows none of them.
#include "check/check.h"

#include <utility>
#include <vector>

#include "check/checked_rule.h"

namespace silcrow {

#define RULE(name) extern const CheckedRule name##_rule;
#include "check/rules.def"
#undef RULE

static std::vector<const CheckedRule*> all_rules() {
  return {
#define RULE(name) &name##_rule,
#include "check/rules.def"
#undef RULE
  };
}

void check(const LinkedBook& book, const Workers& workers, Diagnostics& diagnostics) {
  const std::vector<const CheckedRule*> rules = all_rules();
  if (rules.empty()) return;

  // Each page has its own list, so that threads share nothing and the merge is in the book's order.
  std::vector<Diagnostics> of_page(book.pages.size());
  workers.for_each(of_page.size(), [&](size_t index, unsigned) {
    for (const CheckedRule* rule : rules) {
      if (rule->check_page) rule->check_page(book, PageId(index), of_page[index]);
    }
  });
  for (Diagnostics& found : of_page) diagnostics.append(std::move(found));

  for (const CheckedRule* rule : rules) {
    if (rule->check_book) rule->check_book(book, diagnostics);
  }
}

}  // namespace silcrow
