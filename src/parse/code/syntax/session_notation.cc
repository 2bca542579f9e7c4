// Lines are told apart by how they begin.
#include "parse/code/syntax/session_notation.h"

#include <algorithm>

#include "base/code_line.h"
#include "base/code_mask.h"

namespace silcrow {
namespace {

// A prompt may stand alone, without its blank.
bool has_prompt(std::string_view line, std::string_view prompt) {
  line = without_indent(line);
  return line.starts_with(prompt) || line == prompt.substr(0, prompt.size() - 1);
}

}  // namespace

std::string without_prompts(std::string text, SessionPrompts prompts) {
  if (prompts.first.empty()) return text;
  const std::vector<CodeLine> lines = code_lines(text);
  const auto line_text = [&](const CodeLine& line) {
    return std::string_view(text).substr(line.begin, line.text_length());
  };
  const bool is_session = std::ranges::any_of(
      lines, [&](const CodeLine& line) { return has_prompt(line_text(line), prompts.first); });
  if (!is_session) return text;
  for (const CodeLine& line : lines) {
    const std::string_view bytes = line_text(line);
    const bool is_first = has_prompt(bytes, prompts.first);
    size_t end = line.text_end;
    if (is_first || has_prompt(bytes, prompts.further)) {
      const size_t indent = bytes.size() - without_indent(bytes).size();
      const size_t length = is_first ? prompts.first.size() : prompts.further.size();
      end = std::min(line.begin + indent + length, line.text_end);
    }
    blank_out(text, line.begin, end);
  }
  return text;
}

}  // namespace silcrow
