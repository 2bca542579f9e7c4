// YAML. Both the grammar and yaml-cpp must refuse a block: each has faults of its own, the grammar
// with what ends or separates documents, yaml-cpp with what it lets pass.
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

#include "base/ascii.h"
#include "base/code_line.h"
#include "base/code_mask.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"
#include "parse/code/syntax/yaml_keys.h"

namespace silcrow {
namespace {

// Hears the events of a document and needs none of them.
class DeafHandler : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

// Where yaml-cpp stopped, in bytes.
struct YamlStop {
  size_t at = 0;
  std::string message;
};

std::optional<YamlStop> stop_of_yaml_cpp(const std::string& text) {
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    DeafHandler handler;
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const YAML::Exception& stop) {
    return YamlStop{stop.mark.is_null() ? 0 : size_t(stop.mark.pos), stop.msg};
  }
  return {};
}

// Lines that say only that something is left out become blank, an item that does so a word.
std::string without_elisions(std::string text) {
  for (const CodeLine& line : code_lines(text)) {
    std::string_view bytes = std::string_view(text).substr(line.begin, line.text_length());
    const std::string_view said = trim_blanks(bytes);
    const std::string_view item = said.starts_with("- ") ? trim_blanks(said.substr(2)) : said;
    const bool is_elision = item.starts_with("...") || item.starts_with("…") ||
                            item.starts_with("[...") || item.starts_with("<...");
    if (is_elision) blank_out(text, line.begin, line.text_end);
  }
  return text;
}

// A cut from the middle of a file may begin deeper than it goes on: each first line of such a
// stretch then hangs under a parent that is not shown.
bool is_cut_from_the_middle(const std::string& text) {
  const size_t first = text.find_first_not_of(" \n");
  if (first == text.npos || first == 0 || text[first - 1] != ' ') return false;
  return !stop_of_yaml_cpp("cut:\n" + text);
}

}  // namespace

Verdict judge_yaml(const JudgedCode& code) {
  if (is_clean(code.tree)) return duplicate_yaml_key(code);
  const std::string text = without_elisions(std::string(code.text));
  if (parses(code, text)) return {};
  const std::optional<YamlStop> stop = stop_of_yaml_cpp(text);
  if (!stop || is_cut_from_the_middle(text)) return {};
  SyntaxFault fault = first_error(code);
  if (stop->at > fault.begin) fault = fault_at(code.content, stop->at, code.content.size());
  fault.message += ": " + stop->message;
  return fault;
}

}  // namespace silcrow
