// Uses of terms that the glossary tells not to use. Documented and tested in
// docs/rules/term-deprecated.md.
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

std::string with_single_blanks(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool is_white = is_white_space(c);
    if (!is_white || !result.ends_with(' ')) result += is_white ? ' ' : c;
  }
  return result;
}

// The words to put in the place of a use. Only where the author wrote the term's own name without
// markup: an alias may be a plural, or have another place in the sentence.
std::optional<std::string> replacement(const LinkedBook& book, const Term& term,
                                       std::string_view written) {
  if (term.instead.term == no_term) return std::nullopt;
  const Term& instead = book.terms[size_t(term.instead.term)];
  if (instead.is_deprecated || case_fold(with_single_blanks(written)) != term.key)
    return std::nullopt;
  std::string words = instead.name;
  const bool begins_sentence = is_ascii_upper(written[0]) && !is_ascii_upper(term.name[0]);
  if (begins_sentence && words[0] >= 'a' && words[0] <= 'z') words[0] = char(words[0] - 'a' + 'A');
  return words;
}

bool is_in_heading(const LinkedBook& book, const TermUse& use) {
  if (use.section == UINT32_MAX) return false;
  const Section& section = book.linked(use.page).sections[use.section];
  const Span heading = book.page(use.page).document->node(section.heading).span;
  return heading.file == use.span.file && use.span.begin < heading.end;
}

void judge(const LinkedBook& book, const Term& term, const TermUse& use, Diagnostics& diagnostics) {
  const std::string_view written = book.book.sources.text(use.span);
  if (written.starts_with('`')) return;  // what is typed has to be as it is
  Diagnostic& problem =
      diagnostics.add(Rule::term_deprecated, use.span,
                      "`" + with_single_blanks(written) + "` is deprecated by the glossary");
  if (term.instead.name.empty()) return;
  const bool is_term = term.instead.term != no_term;
  const std::string& instead =
      is_term ? book.terms[size_t(term.instead.term)].name : term.instead.name;
  problem.help.push_back("say `" + instead + "`");
  if (is_in_heading(book, use)) return;  // links may lead to its words
  if (std::optional<std::string> words = replacement(book, term, written))
    problem.fix = Fix{FixSafety::safe, {{use.span, std::move(*words)}}};
}

void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  for (const Term& term : book.terms) {
    if (!term.is_deprecated) continue;
    for (const TermUse& use : term.uses) judge(book, term, use, diagnostics);
  }
}

}  // namespace

extern const CheckedRule term_deprecated_rule = {nullptr, check_book};

}  // namespace silcrow
