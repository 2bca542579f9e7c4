// Dockerfiles: every line that begins something begins with an instruction
// (https://docs.docker.com/reference/dockerfile/).
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/code_line.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"

namespace silcrow {
namespace {

bool is_instruction(std::string_view word) {
  constexpr std::array instructions = {
      "add",    "arg",   "cmd",         "copy",  "entrypoint", "env",
      "expose", "from",  "healthcheck", "label", "maintainer", "onbuild",
      "run",    "shell", "stopsignal",  "user",  "volume",     "workdir"};
  return std::ranges::find(instructions, ascii_lower_case(word)) != instructions.end();
}

// Lines that say that something is left out or filled in.
bool is_notation(std::string_view line) {
  return line.starts_with("...") || line.starts_with("…") || line.starts_with('<') ||
         line.starts_with('{') || line.starts_with('[') || line.starts_with('$') ||
         line.starts_with("INSTRUCTION");
}

}  // namespace

Verdict judge_dockerfile(const JudgedCode& code) {
  bool is_continued = false;
  std::string_view heredoc;
  for (const CodeLine& line : code_lines(code.content)) {
    const std::string_view said = trim_blanks(code.content.substr(line.begin, line.text_length()));
    if (!heredoc.empty()) {
      if (said == heredoc) heredoc = {};
      continue;
    }
    if (said.empty() || said.starts_with('#')) continue;
    const std::string_view word = said.substr(0, said.find_first_of(" \t"));
    if (!is_continued && !is_notation(said) && !is_instruction(word)) {
      const size_t begin = size_t(said.data() - code.content.data());
      SyntaxFault fault = fault_at(code.content, begin, begin + word.size());
      fault.message = "`" + std::string(word) + "` is no instruction";
      return fault;
    }
    is_continued = said.ends_with('\\') || said.ends_with('`');
    heredoc = heredoc_start(said).delimiter;
  }
  return {};
}

}  // namespace silcrow
