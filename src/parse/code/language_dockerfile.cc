// Dockerfiles: instructions, their flags, variables and strings, comments. What a shell makes of
// RUN is not analysed.
#include <algorithm>

#include "base/code_line.h"
#include "parse/code/hand_lexers.h"
#include "parse/code/lexer_text.h"

namespace silcrow {
namespace {

constexpr std::string_view instructions[] = {
    "ADD",    "ARG",   "CMD",         "COPY",  "ENTRYPOINT", "ENV",
    "EXPOSE", "FROM",  "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD",
    "RUN",    "SHELL", "STOPSIGNAL",  "USER",  "VOLUME",     "WORKDIR"};

bool is_same_word(std::string_view word, std::string_view upper) {
  return std::equal(word.begin(), word.end(), upper.begin(), upper.end(),
                    [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; });
}

bool is_instruction(std::string_view word) {
  return std::any_of(std::begin(instructions), std::end(instructions),
                     [&](std::string_view name) { return is_same_word(word, name); });
}

class DockerfileLine {
 public:
  DockerfileLine(std::string_view line, size_t offset, std::vector<CodeToken>& tokens)
      : line_(line.substr(0, line.find_last_not_of(" \t\r") + 1)),
        offset_(offset),
        tokens_(tokens) {}

  void read_instruction() {
    size_t at = std::min(line_.find_first_not_of(" \t"), line_.size());
    const size_t end = word_end(line_, at);
    const std::string_view word = line_.substr(at, end - at);
    if (is_instruction(word)) {
      add(at, end, TokenClass::keyword);
      has_stage_name_ = is_same_word(word, "FROM");
      at = end;
    }
    read_arguments(at);
  }

  void read_arguments(size_t at) {
    while (at < line_.size()) at = read_part(at);
  }

 private:
  void add(size_t begin, size_t end, TokenClass token_class) {
    if (begin < end) tokens_.push_back(code_token(offset_ + begin, offset_ + end, token_class));
  }

  size_t read_part(size_t at) {
    const char c = line_[at];
    const bool is_word_start = at == 0 || is_lexer_blank(line_[at - 1]);
    size_t end = at;
    if (c == '"' || c == '\'') {
      end = quoted_end(line_, at);
      add(at, end, TokenClass::string);
    } else if (c == '$') {
      end = variable_end(line_, at);
      add(at, end, TokenClass::variable);
    } else if (is_word_start && line_.substr(at).starts_with("--")) {
      end = std::min(line_.find_first_of(" \t", at), line_.size());
      if (end > at + 2) add(at, end, TokenClass::flag);
    } else if (is_word_start && is_lexer_letter(c)) {
      end = word_end(line_, at);
      const std::string_view word = line_.substr(at, end - at);
      if (has_stage_name_ && is_same_word(word, "AS")) add(at, end, TokenClass::keyword);
    }
    return std::max(end, at + 1);
  }

  std::string_view line_;
  size_t offset_;  // of the line in the content
  std::vector<CodeToken>& tokens_;
  bool has_stage_name_ = false;  // `FROM image AS stage`
};

}  // namespace

std::vector<CodeToken> dockerfile_tokens(std::string_view content) {
  std::vector<CodeToken> tokens;
  bool is_continued = false;
  for (const CodeLine& code_line : code_lines(content)) {
    const std::string_view line = content.substr(code_line.begin, code_line.text_length());
    const size_t text_end = line.find_last_not_of(" \t\r") + 1;
    const std::string_view text = without_indent(line.substr(0, text_end));
    if (text.starts_with('#')) {  // a comment may stand between continued lines
      const size_t begin = code_line.begin + text_end - text.size();
      tokens.push_back(code_token(begin, code_line.begin + text_end, TokenClass::comment));
      continue;
    }
    DockerfileLine reader(line, code_line.begin, tokens);
    if (is_continued) {
      reader.read_arguments(0);
    } else {
      reader.read_instruction();
    }
    is_continued = text.ends_with('\\');
  }
  return tokens;
}

}  // namespace silcrow
