// TOML (https://toml.io/en/v1.0.0), by the grammar and, for keys that stand twice and for values,
// by toml++. That counts lines and code points; we count bytes.
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>

#include "base/code_line.h"
#include "parse/code/syntax/elisions.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"

namespace silcrow {
namespace {

size_t byte_of(std::string_view text, const toml::source_position& position) {
  const std::vector<CodeLine> lines = code_lines(text);
  if (position.line == 0 || position.line > lines.size()) return text.size();
  const CodeLine& line = lines[position.line - 1];
  size_t at = line.begin;
  for (size_t column = 1; column < position.column && at < line.text_end; ++column) {
    do ++at;
    while (at < line.text_end && (uint8_t(text[at]) & 0xC0) == 0x80);
  }
  return at;
}

// toml++ says "Error while parsing key: …"; the first part helps nobody.
std::string short_message(std::string_view message) {
  const size_t colon = message.find(": ");
  return std::string(colon == message.npos ? message : message.substr(colon + 2));
}

// What toml++ says of text that the grammar understands: it asserts things of text that is not even
// nearly TOML.
Verdict fault_of_toml(const JudgedCode& code, std::string_view text) {
  const toml::parse_result result = toml::parse(text);
  if (result) return {};
  const toml::parse_error& error = result.error();
  SyntaxFault fault = fault_at(code.content, byte_of(text, error.source().begin),
                               byte_of(text, error.source().end));
  fault.message = short_message(error.description());
  return fault;
}

}  // namespace

Verdict judge_toml(const JudgedCode& code) {
  if (is_clean(code.tree)) return fault_of_toml(code, code.text);
  for (const ElisionFill fill : {ElisionFill::blanks, ElisionFill::word}) {
    std::string text(code.text);
    if (fill_elisions(text, fill) && parses(code, text)) return fault_of_toml(code, text);
  }
  return first_error(code);
}

}  // namespace silcrow
