// Hand-written matchers: linear on any input.
#include "parse/code/syntax/program_notation.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/code_line.h"

namespace silcrow {
namespace {

// The last sign before `begin` that is not white space; 0 if there is none.
char sign_before(std::string_view text, size_t begin) {
  text = trim_blanks_right(text.substr(0, begin));
  return text.empty() ? '\0' : text.back();
}

char sign_after(std::string_view text, size_t end) {
  text = trim_blanks_left(text.substr(std::min(end, text.size())));
  return text.empty() ? '\0' : text.front();
}

bool is_one_of(char c, std::string_view signs) { return c != 0 && signs.find(c) != signs.npos; }

bool is_name(char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '$'; }

bool follows_word(std::string_view text, size_t begin, std::string_view word) {
  return trim_blanks_right(text.substr(0, begin)).ends_with(word);
}

void fill_comment(std::string& text, size_t begin, size_t end, std::string_view filler) {
  for (size_t i = begin; i < end; ++i) {
    if (text[i] != '\n') text[i] = i - begin < filler.size() ? filler[i - begin] : ' ';
  }
}

}  // namespace

void fill_comment_placeholders(std::string& text) {
  for (size_t begin = text.find('/'); begin != text.npos; begin = text.find('/', begin + 1)) {
    const char before = sign_before(text, begin);
    const size_t line_end = std::min(text.find('\n', begin), text.size());
    if (text.compare(begin, 2, "//") == 0) {
      // `key: // what it is`, without a value.
      if (before == ':' && is_blank(text[begin - 1])) fill_comment(text, begin, line_end, "x,");
      begin = line_end;
    } else if (text.compare(begin, 2, "/*") == 0) {
      const size_t close = text.find("*/", begin + 2);
      if (close == text.npos) return;
      const bool is_value = is_one_of(before, "(,=>:[?") || follows_word(text, begin, "extends");
      const bool is_whole =
          is_one_of(sign_after(text, close + 2), "),;]}?:") || close + 2 == line_end;
      if (is_value && is_whole) fill_comment(text, begin, close + 2, "x");
      begin = close + 1;
    }
  }
}

void fill_alternatives(std::string& text) {
  for (const CodeLine& line : code_lines(text)) {
    const std::string said = ascii_lower_case(
        trim_blanks(std::string_view(text).substr(line.begin, line.text_length())));
    if (said != "// or" && said != "# or" && said != "// or:") continue;
    std::fill(text.begin() + line.begin, text.begin() + line.text_end, ' ');
    text[line.begin] = ',';
  }
}

void blank_optional_brackets(std::string& text) {
  size_t open = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_optional = text[i] == '[' && sign_after(text, i + 1) == ',';
    if (is_optional) ++open;
    const bool closes = text[i] == ']' && open > 0;
    if (closes) --open;
    if (is_optional || closes) text[i] = ' ';
  }
}

void fill_server_tags(std::string& text) {
  for (size_t begin = text.find("<%"); begin != text.npos; begin = text.find("<%", begin)) {
    const size_t close = text.find("%>", begin);
    if (close == text.npos) return;
    std::fill(text.begin() + begin, text.begin() + close + 2, 'x');
  }
}

void join_name_of_call(std::string& text) {
  const size_t call = text.find('(');
  const size_t begin = text.find_first_not_of(" \n");
  if (call == text.npos || begin >= call) return;
  const auto is_of_name = [](char c) { return is_name(c) || c == '.' || c == ' '; };
  if (!std::all_of(text.begin() + begin, text.begin() + call, is_of_name)) return;
  std::replace_if(
      text.begin() + begin, text.begin() + call, [](char c) { return !is_name(c); }, '_');
}

void modernise_import_assertions(std::string& text) {
  constexpr std::string_view old_words = "assert {";
  for (size_t at = text.find(old_words); at != text.npos; at = text.find(old_words, at + 1)) {
    if (is_one_of(sign_before(text, at), "'\"")) text.replace(at, 6, "with  ");
  }
}

std::vector<std::string_view> paragraphs(std::string_view text) {
  std::vector<std::string_view> result;
  size_t begin = 0;
  bool is_empty = true;
  for (const CodeLine& line : code_lines(text)) {
    const std::string_view said = trim_blanks(text.substr(line.begin, line.text_length()));
    const bool is_between = said.empty() || said.starts_with("//") || said.starts_with("# ");
    if (is_between && !is_empty) result.push_back(text.substr(begin, line.begin - begin));
    if (is_between) begin = line.end;
    is_empty = is_between;
  }
  if (!is_empty) result.push_back(text.substr(begin));
  return result;
}

}  // namespace silcrow
