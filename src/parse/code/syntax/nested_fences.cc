// Fences by CommonMark's rules (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). Of their
// containers only quotes matter, whose markers stand on each line; a deeper indent than three is
// taken for that of a list.
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

// `-`, `*`, `+`, `1.`, `1)` with a blank behind, in bytes; 0 where there is none.
size_t list_marker_length(std::string_view text) {
  size_t at = 0;
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  const std::string_view signs = at > 0 ? ".)" : "-*+";
  if (at + 1 >= text.size() || signs.find(text[at]) == signs.npos) return 0;
  return is_blank(text[at + 1]) ? at + 2 : 0;
}

struct Opening {
  FenceLine fence;
  size_t quotes = 0;  // around it
  size_t begin = 0;   // of its content
};

Opening opening_in(std::string_view line) {
  Opening opening;
  for (;;) {
    line = trim_blanks_left(line);
    const bool is_quote = line.starts_with('>');
    const size_t length = is_quote ? 1 : list_marker_length(line);
    if (length == 0) break;
    opening.quotes += is_quote ? 1 : 0;
    line.remove_prefix(length);
  }
  opening.fence = fence_line(line);
  return opening;
}

// The bytes up to the end of so many markers of quotes; npos where a line has fewer.
size_t length_of_quotes(std::string_view line, size_t quotes) {
  size_t at = 0;
  for (size_t i = 0; i < quotes; ++i) {
    at = std::min(line.find_first_not_of(" \t", at), line.size());
    if (at == line.size() || line[at] != '>') return line.npos;
    ++at;
  }
  return at;
}

// The content with blanks for these markers, so that places stay.
std::string without_quotes(std::string_view content, size_t quotes) {
  std::string text(content);
  if (quotes == 0) return text;
  for (const CodeLine& line : code_lines(content)) {
    const size_t length = length_of_quotes(content.substr(line.begin, line.text_length()), quotes);
    std::fill_n(text.begin() + ptrdiff_t(line.begin), length, ' ');
  }
  return text;
}

bool closes(const FenceLine& line, const FenceLine& opening) {
  return line.sign == opening.sign && line.length >= opening.length && line.info.empty();
}

}  // namespace

std::vector<NestedFence> nested_fences(std::string_view markdown) {
  std::vector<NestedFence> fences;
  Opening opening;
  for (const CodeLine& line : code_lines(markdown)) {
    const std::string_view text = markdown.substr(line.begin, line.text_length());
    const bool is_open = opening.fence.length > 0;
    const size_t quotes = is_open ? length_of_quotes(text, opening.quotes) : text.npos;
    if (quotes == text.npos) {
      opening = opening_in(text);
      opening.begin = line.end;
    } else if (closes(fence_line(text.substr(quotes)), opening.fence)) {
      const std::string_view content = markdown.substr(opening.begin, line.begin - opening.begin);
      if (!opening.fence.info.empty()) {
        fences.push_back(
            {opening.fence.info, without_quotes(content, opening.quotes), opening.begin});
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
