// Shell. tree-sitter-bash takes what bash -n takes, and finds more output and other languages that
// bash would read as commands; of those the report speaks, not of syntax errors.
#include "base/ascii.h"
#include "parse/code/syntax/elisions.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"

namespace silcrow {
namespace {

// To a shell, a `$` before anything but a name, a bracket or a quote is a letter; the grammar does
// not know that.
bool fill_lone_dollars(std::string& text) {
  constexpr std::string_view special = "_({'\"@*#?-$!";
  bool is_found = false;
  for (size_t i = text.find('$'); i != text.npos; i = text.find('$', i + 1)) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\n';
    if (is_ascii_alphanumeric(next) || special.find(next) != special.npos) continue;
    text[i] = 'x';
    is_found = true;
  }
  return is_found;
}

// A command that goes on where the block ends.
bool blank_last_backslash(std::string& text) {
  const size_t last = text.find_last_not_of(" \n");
  if (last == text.npos || text[last] != '\\') return false;
  text[last] = ' ';
  return true;
}

}  // namespace

Verdict judge_shell(const JudgedCode& code) {
  if (is_clean(code.tree)) return {};
  std::string text(code.text);
  const bool has_placeholder = fill_placeholders(text);
  const bool has_elision = fill_elisions(text, ElisionFill::word);
  const bool has_dollar = fill_lone_dollars(text);
  const bool goes_on = blank_last_backslash(text);
  if ((has_placeholder || has_elision || has_dollar || goes_on) && parses(code, text)) return {};
  SyntaxFault fault = first_error(code);
  fault.help =
      "is it output, a synopsis or another language? Say so behind the fence: `text`, `console`";
  return fault;
}

}  // namespace silcrow
