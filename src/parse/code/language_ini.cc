// Settings files: INI, systemd units, Java properties, .env, postgresql.conf. A line is a header,
// a comment or a key with a value; what is known of the value is quotes, numbers and switches.
#include <algorithm>

#include "base/code_line.h"
#include "parse/code/hand_lexers.h"
#include "parse/code/lexer_text.h"

namespace silcrow {
namespace {

constexpr std::string_view blanks = " \t\r";
constexpr std::string_view switches[] = {"true", "false", "yes", "no", "on", "off", "none"};

// Position of the sign between key and value: the first `=`, else a `:` with a blank behind it.
size_t separator(std::string_view line) {
  const size_t equals = line.find('=');
  if (equals != std::string_view::npos) return equals;
  for (size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    if (at + 1 == line.size() || is_lexer_blank(line[at + 1])) return at;
  }
  return std::string_view::npos;
}

bool is_number_part(char c) {
  return is_lexer_digit(c) || is_lexer_letter(c) || c == '.' || c == '%';
}

class IniLine {
 public:
  IniLine(std::string_view line, size_t offset, std::vector<CodeToken>& tokens)
      : line_(line.substr(0, line.find_last_not_of(blanks) + 1)),
        offset_(offset),
        tokens_(tokens) {}

  void read() {
    const size_t begin = std::min(line_.find_first_not_of(blanks), line_.size());
    if (begin == line_.size()) return;
    const char first = line_[begin];
    if (first == '#' || first == ';') return add(begin, line_.size(), TokenClass::comment);
    if (first == '[' && line_.ends_with(']')) return add(begin, line_.size(), TokenClass::keyword);
    const size_t sign = separator(line_);
    if (sign == std::string_view::npos) return;
    const size_t key_end = line_.substr(0, sign).find_last_not_of(blanks) + 1;
    add(begin, key_end, TokenClass::key);
    read_value(sign + 1);
  }

 private:
  void add(size_t begin, size_t end, TokenClass token_class) {
    if (begin < end) tokens_.push_back(code_token(offset_ + begin, offset_ + end, token_class));
  }

  void read_value(size_t at) {
    at = std::min(line_.find_first_not_of(blanks, at), line_.size());
    const size_t comment = std::min({line_.find(" #", at), line_.find(" ;", at), line_.size()});
    const std::string_view whole =
        line_.substr(at, line_.find_last_not_of(blanks, comment) + 1 - at);
    if (std::find(std::begin(switches), std::end(switches), whole) != std::end(switches)) {
      add(at, at + whole.size(), TokenClass::keyword);
      at += whole.size();
    } else if (!whole.empty() && is_lexer_digit(whole.front()) &&
               std::all_of(whole.begin(), whole.end(), is_number_part)) {
      add(at, at + whole.size(), TokenClass::number);
      at += whole.size();
    }
    while (at < line_.size()) at = read_part(at);
  }

  // A quoted string, a variable, a comment after a blank, or one byte of anything else.
  size_t read_part(size_t at) {
    const char c = line_[at];
    if (c == '"' || (c == '\'' && is_lexer_blank(line_[at - 1]))) {
      const size_t end = quoted_end(line_, at);
      add(at, end, TokenClass::string);
      return end;
    }
    if (c == '$') {
      const size_t end = variable_end(line_, at);
      add(at, end, TokenClass::variable);
      return std::max(end, at + 1);
    }
    if ((c == '#' || c == ';') && is_lexer_blank(line_[at - 1])) {
      add(at, line_.size(), TokenClass::comment);
      return line_.size();
    }
    return at + 1;
  }

  std::string_view line_;
  size_t offset_;  // of the line in the content
  std::vector<CodeToken>& tokens_;
};

}  // namespace

std::vector<CodeToken> ini_tokens(std::string_view content) {
  std::vector<CodeToken> tokens;
  for (const CodeLine& line : code_lines(content)) {
    IniLine(content.substr(line.begin, line.text_length()), line.begin, tokens).read();
  }
  return tokens;
}

}  // namespace silcrow
