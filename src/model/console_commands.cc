// Prompts and output become blanks.
#include "model/console_commands.h"

#include "base/code_mask.h"

namespace silcrow {

std::string commands_of_transcript(std::string_view content,
                                   const std::vector<ConsoleLine>& lines) {
  std::string result(content);
  for (const ConsoleLine& line : lines) {
    const bool is_output = line.kind == ConsoleLineKind::output;
    blank_out(result, line.begin, is_output ? line.end : line.text_begin);
  }
  return result;
}

}  // namespace silcrow
