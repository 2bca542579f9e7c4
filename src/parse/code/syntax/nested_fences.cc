// Fences by CommonMark's rules (https://spec.commonmark.org/0.31.2/#fenced-code-blocks), without
// the containers: a deeper indent than three is taken for that of a list.
#include "parse/code/syntax/nested_fences.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/code_line.h"

namespace silcrow {
namespace {

constexpr size_t shortest_fence = 3;

struct FenceLine {
  char sign = 0;
  size_t length = 0;  // 0: no fence
  std::string_view info;
};

FenceLine fence_line(std::string_view line) {
  line = trim_blanks(line);
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return {};
  const size_t length = std::min(line.find_first_not_of(line[0]), line.size());
  const std::string_view info = trim_blanks_left(line.substr(length));
  if (length < shortest_fence || (line[0] == '`' && info.find('`') != info.npos)) return {};
  return {line[0], length, info};
}

bool closes(const FenceLine& line, const FenceLine& opening) {
  return line.sign == opening.sign && line.length >= opening.length && line.info.empty();
}

}  // namespace

std::vector<NestedFence> nested_fences(std::string_view markdown) {
  std::vector<NestedFence> fences;
  FenceLine opening;
  size_t begin = 0;
  for (const CodeLine& line : code_lines(markdown)) {
    const FenceLine fence = fence_line(markdown.substr(line.begin, line.text_length()));
    if (fence.length == 0) continue;
    if (opening.length == 0) {
      opening = fence;
      begin = line.end;
    } else if (closes(fence, opening)) {
      if (!opening.info.empty()) {
        fences.push_back({opening.info, markdown.substr(begin, line.begin - begin)});
      }
      opening = {};
    }
  }
  return fences;
}

bool is_exempt(std::string_view info) {
  constexpr std::array words = {"bad", "compile_fail", "ignore", "lint=off"};
  constexpr std::string_view separators = " \t,{}";
  size_t at = 0;
  while (at < info.size()) {
    const size_t end = std::min(info.find_first_of(separators, at), info.size());
    if (std::ranges::find(words, info.substr(at, end - at)) != words.end()) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace silcrow
