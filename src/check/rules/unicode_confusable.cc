// Cyrillic and Greek letters that stand in for Latin ones. Documented and tested in
// docs/rules/unicode-confusable.md.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "check/checked_rule.h"
#include "check/lookalike_words.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

std::string utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

void report(const LookalikeWord& word, Diagnostics& diagnostics) {
  const std::string script = word.script == Script::greek ? "Greek" : "Cyrillic";
  const std::string what = word.is_mixed ? "mixes Latin letters with {} ones that look alike"
                                         : "is written in {} letters that look like Latin ones";
  Diagnostic& diagnostic =
      diagnostics.add(Rule::unicode_confusable, word.span,
                      fmt::format("`{}` {}", word.text, fmt::format(fmt::runtime(what), script)));
  Fix fix{FixSafety::unsafe, {}};
  std::vector<char32_t> told;
  for (const Lookalike& letter : word.letters) {
    fix.edits.push_back({letter.span, std::string(1, letter.latin)});
    if (std::ranges::find(told, letter.code_point) != told.end()) continue;
    told.push_back(letter.code_point);
    diagnostic.help.push_back(fmt::format("`{}` is U+{:04X}, a {} letter; the Latin one is `{}`",
                                          utf8(letter.code_point), uint32_t(letter.code_point),
                                          script, letter.latin));
  }
  diagnostic.fix = std::move(fix);
}

// Languages that are written in the other script put their endings behind Latin names ("в APIх"),
// and use letters of it where a name wants them: only what stands in code is judged as strictly.
bool is_meant(const LookalikeWord& word, const LookalikeWords& words) {
  const bool is_language_here = words.has_language(word.script);
  if (!word.is_mixed) return is_language_here || !word.is_in_code || word.letters.size() < 2;
  return is_language_here && !word.is_in_code && word.is_at_edge;
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const LookalikeWords words(book, page);
  for (const LookalikeWord& word : words.list()) {
    if (!is_meant(word, words)) report(word, diagnostics);
  }
}

}  // namespace

extern const CheckedRule unicode_confusable_rule = {check_page, nullptr};

}  // namespace silcrow
