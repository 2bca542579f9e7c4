// Brackets are counted outside of quotes that end on their line, and of comments up to a line's
// end.
#include "parse/code/syntax/cut_code.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {
namespace {

char opening_of(char closing) { return closing == ')' ? '(' : closing == ']' ? '[' : '{'; }
char closing_of(char opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

// Brackets without a partner, in their order.
struct LoneBrackets {
  std::string closing;
  std::string opening;
};

size_t end_of_quoted(std::string_view text, size_t begin) {
  const size_t line_end = std::min(text.find('\n', begin), text.size());
  if (text.substr(begin, 2) == "//") return line_end;
  const size_t close = text.find(text[begin], begin + 1);
  return close < line_end ? close + 1 : begin + 1;
}

LoneBrackets lone_brackets(std::string_view text) {
  LoneBrackets lone;
  for (size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '"' || c == '\'' || text.substr(i, 2) == "//") {
      i = end_of_quoted(text, i);
      continue;
    }
    if (c == '(' || c == '[' || c == '{') lone.opening.push_back(c);
    if (c == ')' || c == ']' || c == '}') {
      const bool has_partner = !lone.opening.empty() && lone.opening.back() == opening_of(c);
      if (has_partner) {
        lone.opening.pop_back();
      } else {
        lone.closing.push_back(c);
      }
    }
    ++i;
  }
  return lone;
}

bool promises_more(std::string_view text) {
  text = trim_blanks_right(text);
  if (text.ends_with(',')) return true;
  const std::string_view line = trim_blanks(text.substr(text.rfind('\n') + 1));
  const bool has_ellipsis = line.find("...") != line.npos || line.find("…") != line.npos;
  const bool is_comment = line.starts_with("//") || line.starts_with('#');
  return has_ellipsis && (is_comment || line.starts_with("...") || line.starts_with("…"));
}

bool begins_indented(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\n");
  return first != text.npos && first > 0 && is_blank(text[first - 1]);
}

}  // namespace

std::string with_brackets_of_cut(std::string_view text) {
  const LoneBrackets lone = lone_brackets(text);
  const bool is_indented = begins_indented(text);
  if (!lone.closing.empty() && !is_indented) return {};
  if (!lone.opening.empty() && !is_indented && !promises_more(text)) return {};
  std::string result;
  for (size_t i = lone.closing.size(); i-- > 0;) {
    // What stands in braces as an argument is most often a function.
    if (lone.closing[i] == '}' && result.ends_with('(')) result += "() => ";
    result += opening_of(lone.closing[i]);
  }
  result += text;
  for (size_t i = lone.opening.size(); i-- > 0;) result += closing_of(lone.opening[i]);
  return result.size() == text.size() ? std::string() : result;
}

}  // namespace silcrow
