// Patches, line by line: unified diffs with or without git's headers.
#include "base/code_line.h"
#include "parse/code/hand_lexers.h"
#include "parse/code/lexer_text.h"

#include <optional>

namespace silcrow {
namespace {

constexpr std::string_view file_headers[] = {
    "diff ", "index ", "--- ", "+++ ", "rename ", "similarity ", "new file ", "deleted file "};

std::optional<TokenClass> class_of_line(std::string_view line) {
  for (const std::string_view header : file_headers) {
    if (line.starts_with(header)) return TokenClass::keyword;
  }
  if (line.starts_with("@@")) return TokenClass::number;
  if (line.starts_with('+')) return TokenClass::inserted;
  if (line.starts_with('-')) return TokenClass::removed;
  return std::nullopt;
}

}  // namespace

std::vector<CodeToken> diff_tokens(std::string_view content) {
  std::vector<CodeToken> tokens;
  for (const CodeLine& line : code_lines(content)) {
    const std::string_view text = content.substr(line.begin, line.text_length());
    const size_t length = text.find_last_not_of(" \t\r") + 1;
    const std::optional<TokenClass> token_class = class_of_line(text);
    if (token_class) {
      tokens.push_back(code_token(line.begin, line.begin + length, *token_class));
    }
  }
  return tokens;
}

}  // namespace silcrow
