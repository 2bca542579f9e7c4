// INI: programs differ in all but this, that the name of a section stands in brackets.
#include "base/ascii.h"
#include "base/code_line.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"

namespace silcrow {

Verdict judge_ini(const JudgedCode& code) {
  for (const CodeLine& line : code_lines(code.content)) {
    const std::string_view text = code.content.substr(line.begin, line.text_length());
    if (!text.starts_with('[') || text.find_first_of("]=…") != text.npos) continue;
    SyntaxFault fault = fault_at(code.content, line.begin, line.text_end);
    fault.message = "the name of this section has no `]`";
    return fault;
  }
  return {};
}

}  // namespace silcrow
