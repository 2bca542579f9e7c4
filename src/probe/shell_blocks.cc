// Gathers the scripts of the whole book, so that shellcheck is started few times, and lays what it
// finds back over the blocks. Masking keeps lengths: a place in a script is one in its block.
#include "probe/shell_blocks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/code_mask.h"
#include "diag/rule.h"
#include "model/code_places.h"
#include "model/console_commands.h"
#include "probe/shellcheck.h"

namespace silcrow {

namespace {

// What fragments cannot help, as documentation shows them: who sets a variable, reads it, defines a
// function or leaves a loop stands elsewhere, nobody checks each `cd`, a synopsis has `[a|b]` for
// commands; and what is meant so at a prompt: `docker rm $(docker ps -q)`, `DEBUG=app:* node x.js`,
// `ls | grep x`. In 900 blocks of packages' manuals these were nine of ten warnings. Sorted.
constexpr std::array unavoidable_codes = {
    2010, 2034, 2043, 2046, 2050, 2104, 2105, 2119, 2120, 2125, 2139, 2148, 2153, 2154,
    2155, 2157, 2164, 2168, 2187, 2194, 2211, 2215, 2218, 2239, 2241, 2242, 2288,
};

// Of the parser (SC1000 to SC1999) nothing: what does not parse, code-not-shell judges.
bool is_avoidable(int code) {
  return code >= 2000 && !std::ranges::binary_search(unavoidable_codes, code);
}

std::optional<Severity> severity_of(ShellLevel level) {
  switch (level) {
    case ShellLevel::error: return Severity::warning;
    case ShellLevel::warning: return Severity::note;
    case ShellLevel::info:
    case ShellLevel::style: break;  // taste
  }
  return std::nullopt;
}

bool is_asked(const CodeBlock& block) {
  const bool is_shell = block.canonical_language == "bash" || block.canonical_language == "console";
  return is_shell && ascii_lower_case(block.language) != "zsh" &&
         block.analysis.status == CodeStatus::sound;
}

std::string script_of(const CodeBlock& block) {
  const std::vector<ConsoleLine>& lines = block.analysis.lines;
  std::string script =
      lines.empty() ? std::string(block.content) : commands_of_transcript(block.content, lines);
  mask_shell(script);
  return script;
}

// As the house words messages: a small letter at the start, unless a name begins there, and no
// full stop at the end.
std::string worded(std::string message) {
  const bool is_word =
      message.size() > 1 &&
      ((is_ascii_letter(message[1]) && !is_ascii_upper(message[1])) || message[1] == ' ');
  if (is_word) message[0] = ascii_lower_case(message[0]);
  if (message.ends_with('.') && !message.ends_with("..")) message.pop_back();
  return message;
}

class ShellBlocks {
 public:
  explicit ShellBlocks(const LinkedBook& book) {
    for (const LinkedPage& page : book.pages) {
      for (const CodeBlock& block : book.page(page.id).document->code_blocks) {
        if (!is_asked(block)) continue;
        blocks_.push_back(&block);
        scripts_.push_back(script_of(block));
      }
    }
  }

  const std::vector<std::string>& scripts() const { return scripts_; }

  void report(size_t index, const ShellFinding& finding, Diagnostics& diagnostics) const {
    const std::optional<Severity> severity = severity_of(finding.level);
    if (!severity || !is_avoidable(finding.code) || is_masked(index, finding)) return;
    const Span place = CodePlaces(*blocks_[index]).place(finding.begin, finding.end);
    Diagnostic& diagnostic =
        diagnostics.add(Rule::code_shellcheck, place,
                        fmt::format("SC{}: {}", finding.code, worded(finding.message)));
    diagnostic.severity = *severity;
    diagnostic.help.push_back(
        fmt::format("see <https://www.shellcheck.net/wiki/SC{}>", finding.code));
  }

 private:
  // Whether it is about what the author did not write, or wrote for a placeholder.
  bool is_masked(size_t index, const ShellFinding& finding) const {
    const size_t length = finding.end - finding.begin;
    return std::string_view(scripts_[index]).substr(finding.begin, length) !=
           blocks_[index]->content.substr(finding.begin, length);
  }

  std::vector<const CodeBlock*> blocks_;
  std::vector<std::string> scripts_;  // of each block
};

}  // namespace

ShellcheckAnswer probe_shell_blocks(const LinkedBook& book, const Workers& workers,
                                    Diagnostics& diagnostics) {
  if (!has_shellcheck()) return ShellcheckAnswer::absent;
  const ShellBlocks blocks(book);
  const auto findings = ask_shellcheck(blocks.scripts(), workers);
  if (!findings) return ShellcheckAnswer::unreadable;
  for (size_t i = 0; i < findings->size(); ++i) {
    for (const ShellFinding& finding : (*findings)[i]) blocks.report(i, finding, diagnostics);
  }
  return ShellcheckAnswer::given;
}

}  // namespace silcrow
