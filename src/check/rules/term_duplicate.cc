// Two terms with one name: the second can never be meant. Documented and tested in
// docs/rules/term-duplicate.md.
#include <string>
#include <unordered_map>

#include "base/unicode.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

struct Claim {
  const Term* term = nullptr;
  Span span;
};

class DuplicateTerms {
 public:
  DuplicateTerms(const LinkedBook& book, Diagnostics& diagnostics)
      : book_(book), diagnostics_(diagnostics) {}

  // Names before aliases, as uses are bound.
  void judge() {
    for (const Term& term : book_.terms) claim(term, 0, term.name);
    for (const Term& term : book_.terms) {
      for (size_t i = 0; i < term.aliases.size(); ++i) claim(term, i + 1, term.aliases[i]);
    }
  }

 private:
  // A term may have one name in two spellings: `DNS` and `dns`.
  void claim(const Term& term, size_t index, const std::string& name) {
    const Span span = book_.page(term.page).document->node(term.names[index]).span;
    const auto [found, is_new] = claims_.try_emplace(case_fold(name), Claim{&term, span});
    const Claim& first = found->second;
    if (is_new || first.term == &term) return;
    const bool is_name = index == 0 && first.term->key == term.key;
    std::string message = "`" + name + "` is ";
    message += is_name ? "defined already" : "a name of `" + first.term->name + "` already";
    Diagnostic& problem = diagnostics_.add(Rule::term_duplicate, span, std::move(message));
    problem.related.push_back({first.span, "the first, which is meant where the name is used"});
  }

  const LinkedBook& book_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, Claim> claims_;  // by name, case folded
};

void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  DuplicateTerms(book, diagnostics).judge();
}

}  // namespace

extern const CheckedRule term_duplicate_rule = {nullptr, check_book};

}  // namespace silcrow
