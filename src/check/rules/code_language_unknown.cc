// Words behind fences that name no language. Documented and tested in
// docs/rules/code-language-unknown.md.
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/nearest.h"
#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/code_language.h"

namespace silcrow {

namespace {

// What other tools' notations put there, `{.bash}`, `title="x"`, is no misspelt language.
bool is_a_name(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) {
    return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '+' || c == '#' || c == '.';
  });
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for (const CodeBlock& block : document.code_blocks) {
    if (!block.canonical_language.empty() || !is_a_name(block.language)) continue;
    if (block.info_span.file != document.file) continue;
    Span span = block.info_span;
    span.end = std::min(span.end, span.begin + uint32_t(block.language.size()));
    Diagnostic& diagnostic =
        diagnostics.add(Rule::code_language_unknown, span,
                        fmt::format("no language is called `{}`", block.language));
    const std::string help = did_you_mean(ascii_lower_case(block.language), language_words());
    diagnostic.help.push_back(help.empty() ? "write `text` where it is none" : help);
  }
}

}  // namespace

extern const CheckedRule code_language_unknown_rule = {check_page, nullptr};

}  // namespace silcrow
