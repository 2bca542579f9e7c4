// For tests: code with its tokens written into it, `[k:if] x; [k:then]`, so that expectations
// can be read. Brackets of the code itself appear as they are.
#pragma once

#include <string>

#include "parse/code/highlight.h"

namespace silcrow {

inline char token_letter(TokenClass token_class) {
  switch (token_class) {
    case TokenClass::keyword: return 'k';
    case TokenClass::comment: return 'c';
    case TokenClass::string: return 's';
    case TokenClass::number: return 'n';
    case TokenClass::key: return 'a';
    case TokenClass::variable: return 'v';
    case TokenClass::function: return 'f';
    case TokenClass::flag: return 'o';
    case TokenClass::inserted: return 'i';
    case TokenClass::removed: return 'd';
  }
  return '?';
}

inline std::string with_tokens(std::string_view content, const std::vector<CodeToken>& tokens) {
  std::string result;
  uint32_t at = 0;
  for (const CodeToken& token : tokens) {
    result += content.substr(at, token.begin - at);
    result += std::string("[") + token_letter(token.token_class) + ":";
    result += content.substr(token.begin, token.end - token.begin);
    result += "]";
    at = token.end;
  }
  return result += content.substr(at);
}

inline std::string marked(std::string_view language, std::string_view content) {
  CodeAnalyser analyser;
  return with_tokens(content, analyser.analyse(language, content).tokens);
}

}  // namespace silcrow
