// Transcripts that call themselves shell. Documented and tested in
// docs/rules/code-prompt-in-shell.md.
#include <algorithm>
#include <string_view>

#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/code_places.h"

namespace silcrow {

namespace {

bool is_output(const ConsoleLine& line) { return line.kind == ConsoleLineKind::output; }

class ShellPrompts {
 public:
  explicit ShellPrompts(const CodeBlock& block) : block_(block), places_(block) {}

  void judge(Diagnostics& diagnostics) const {
    const auto& lines = block_.analysis.lines;
    const auto first = std::ranges::find(lines, ConsoleLineKind::command, &ConsoleLine::kind);
    if (first == lines.end()) return;
    Diagnostic& diagnostic =
        diagnostics.add(Rule::code_prompt_in_shell, places_.place(first->begin, first->text_begin),
                        "a prompt in a block that is to be read as shell");
    const bool has_output = std::ranges::any_of(lines, is_output);
    diagnostic.help.push_back(has_output
                                  ? "call the block `console`: it shows a terminal"
                                  : "leave the prompts out: who copies the block copies them");
    Fix fix{FixSafety::safe, has_output ? renaming() : removal()};
    if (!fix.edits.empty()) diagnostic.fix = std::move(fix);
  }

 private:
  std::string_view prompt(const ConsoleLine& line) const {
    return block_.content.substr(line.begin, line.text_begin - line.begin);
  }

  // Of all prompts, where they are plain ones; else nothing.
  std::vector<TextEdit> removal() const {
    std::vector<TextEdit> edits;
    for (const ConsoleLine& line : block_.analysis.lines) {
      if (line.begin == line.text_begin) continue;
      if (prompt(line) != "$ " && prompt(line) != "> ") return {};
      edits.push_back({places_.place(line.begin, line.text_begin), ""});
    }
    return edits;
  }

  // Of the language, unless a line of output would be taken for a command in a console.
  std::vector<TextEdit> renaming() const {
    for (const ConsoleLine& line : block_.analysis.lines) {
      const std::string_view text = block_.content.substr(line.begin, line.end - line.begin);
      if (is_output(line) && (text.starts_with("% ") || text.starts_with("# "))) return {};
    }
    Span word = block_.info_span;
    word.end = word.begin + uint32_t(block_.language.size());
    return {{word, "console"}};
  }

  const CodeBlock& block_;
  CodePlaces places_;
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for (const CodeBlock& block : document.code_blocks) {
    if (block.canonical_language != "bash" || block.analysis.lines.empty()) continue;
    if (block.info_span.file == document.file) ShellPrompts(block).judge(diagnostics);
  }
}

}  // namespace

extern const CheckedRule code_prompt_in_shell_rule = {check_page, nullptr};

}  // namespace silcrow
