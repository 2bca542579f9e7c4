// Line splitting and here-document starts.
#include "base/code_line.h"

#include <algorithm>

namespace silcrow {
namespace {

bool is_delimiter_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// The start whose `<<` is at `begin`.
HeredocStart heredoc_at(std::string_view line, size_t begin) {
  size_t at = begin + 2;
  if (at < line.size() && line[at] == '-') ++at;
  while (at < line.size() && is_blank(line[at])) ++at;
  const bool is_quoted = at < line.size() && (line[at] == '\'' || line[at] == '"');
  if (is_quoted) ++at;
  const size_t word = at;
  while (at < line.size() && is_delimiter_character(line[at])) ++at;
  const std::string_view delimiter = line.substr(word, at - word);
  if (is_quoted && at < line.size()) ++at;
  return {delimiter, begin, at};
}

}  // namespace

std::vector<CodeLine> code_lines(std::string_view content) {
  std::vector<CodeLine> lines;
  for (size_t begin = 0; begin < content.size(); begin = lines.back().end) {
    const size_t text_end = std::min(content.find('\n', begin), content.size());
    lines.push_back({begin, text_end, std::min(text_end + 1, content.size())});
  }
  return lines;
}

std::string_view without_indent(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

HeredocStart heredoc_start(std::string_view line) {
  for (size_t at = line.find("<<"); at != std::string_view::npos; at = line.find("<<", at)) {
    const size_t run_end = std::min(line.find_first_not_of('<', at), line.size());
    if (run_end == at + 2) {
      const HeredocStart start = heredoc_at(line, at);
      if (!start.delimiter.empty()) return start;
    }
    at = run_end;
  }
  return {};
}

}  // namespace silcrow
