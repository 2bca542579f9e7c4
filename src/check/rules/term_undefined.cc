// What a definition names in `See:` and `Deprecated:` has to be defined. Documented and tested in
// docs/rules/term-undefined.md.
#include <string>
#include <vector>

#include "base/nearest.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

std::vector<std::string> all_names(const LinkedBook& book) {
  std::vector<std::string> names;
  for (const Term& term : book.terms) {
    names.push_back(term.name);
    names.insert(names.end(), term.aliases.begin(), term.aliases.end());
  }
  return names;
}

void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  const auto judge = [&](const TermLink& link) {
    if (link.name.empty() || link.term != no_term) return;
    if (names.empty()) names = all_names(book);
    Diagnostic& problem = diagnostics.add(Rule::term_undefined, link.span,
                                          "the glossary has no term `" + link.name + "`");
    const std::string help = did_you_mean(link.name, names);
    if (!help.empty()) problem.help.push_back(help);
  };
  for (const Term& term : book.terms) {
    for (const TermLink& link : term.see) judge(link);
    judge(term.instead);
  }
}

}  // namespace

extern const CheckedRule term_undefined_rule = {nullptr, check_book};

}  // namespace silcrow
