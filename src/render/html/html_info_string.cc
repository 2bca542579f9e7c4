// One pass over the info string; the braces of `{.yaml title="x"}` are passed over too.
#include "render/html/html_info_string.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {
namespace {

constexpr size_t most_marked_lines = 10'000;

uint32_t read_number(std::string_view& text) {
  uint32_t number = 0;
  while (!text.empty() && is_ascii_digit(text[0])) {
    number = std::min<uint32_t>(number * 10 + uint32_t(text[0] - '0'), 1'000'000);
    text.remove_prefix(1);
  }
  return number;
}

// "2,4-6" or "2 4-6".
void add_lines(std::vector<uint32_t>& lines, std::string_view text) {
  while (!text.empty()) {
    if (!is_ascii_digit(text[0])) {
      text.remove_prefix(1);
      continue;
    }
    const uint32_t first = read_number(text);
    uint32_t last = first;
    if (text.size() > 1 && text[0] == '-' && is_ascii_digit(text[1])) {
      text.remove_prefix(1);
      last = read_number(text);
    }
    for (uint32_t line = first; line <= last && lines.size() < most_marked_lines; ++line) {
      lines.push_back(line);
    }
  }
}

// The value behind `name=`, in quotes or up to a blank; empty where the name is not there.
std::string_view value_of(std::string_view info, std::string_view name) {
  for (size_t at = info.find(name); at != std::string_view::npos; at = info.find(name, at + 1)) {
    const bool starts_word = at == 0 || is_blank(info[at - 1]) || info[at - 1] == '{';
    std::string_view rest = info.substr(at + name.size());
    if (!starts_word || rest.empty() || rest[0] != '=') continue;
    rest.remove_prefix(1);
    if (!rest.empty() && (rest[0] == '"' || rest[0] == '\'')) {
      const size_t end = rest.find(rest[0], 1);
      return rest.substr(1, end == std::string_view::npos ? end : end - 1);
    }
    return rest.substr(0, rest.find_first_of(" \t}"));
  }
  return {};
}

}  // namespace

InfoString parse_info_string(std::string_view info) {
  InfoString result;
  result.title = value_of(info, "title");
  add_lines(result.marked_lines, value_of(info, "hl_lines"));
  const size_t brace = info.find('{');
  if (brace != std::string_view::npos && brace + 1 < info.size() &&
      is_ascii_digit(info[brace + 1])) {
    const std::string_view inside = info.substr(brace + 1);
    add_lines(result.marked_lines, inside.substr(0, inside.find('}')));
  }
  std::sort(result.marked_lines.begin(), result.marked_lines.end());
  const auto last = std::unique(result.marked_lines.begin(), result.marked_lines.end());
  result.marked_lines.erase(last, result.marked_lines.end());
  return result;
}

}  // namespace silcrow
