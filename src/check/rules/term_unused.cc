// Terms that are defined for nobody. Documented and tested in docs/rules/term-unused.md.
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

// A deprecated term is unused when all is well, and a second definition of one name can have no
// uses: that is said by term-duplicate.
static bool should_be_used(const LinkedBook& book, size_t index) {
  const Term& term = book.terms[index];
  const bool is_second = index > 0 && book.terms[index - 1].key == term.key;
  return !term.is_deprecated && !is_second;
}

static void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  for (size_t i = 0; i < book.terms.size(); ++i) {
    const Term& term = book.terms[i];
    if (!term.uses.empty() || !should_be_used(book, i)) continue;
    const Span span = book.page(term.page).document->node(term.names[0]).span;
    diagnostics.add(Rule::term_unused, span, "no chapter uses the term `" + term.name + "`")
        .help.push_back(
            "give it the form in which chapters use it as a further name, or remove it");
  }
}

extern const CheckedRule term_unused_rule = {nullptr, check_book};

}  // namespace silcrow
