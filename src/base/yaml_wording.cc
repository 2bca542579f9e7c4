// By the beginning of the library's word, and by what stands in the text.
#include "base/yaml_wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace silcrow {

static bool is_indented_by_tab(std::string_view text, size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  const size_t line = before.find_last_of("\r\n") + 1;  // npos + 1 is 0
  const std::string_view rest = text.substr(line);
  return rest.substr(0, rest.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

std::string yaml_wording(std::string_view what, std::string_view text, size_t at) {
  if (what == "bad file") return "this is no YAML that is read: it is nested too deeply";
  if (is_indented_by_tab(text, at)) return "this is no YAML: a tab in the indentation";
  for (const std::string_view word : {"illegal ", "invalid "}) {
    if (what.starts_with(word)) {
      return fmt::format("this is no YAML: misplaced {}", what.substr(word.size()));
    }
  }
  return fmt::format("this is no YAML: {}", what);
}

}  // namespace silcrow
