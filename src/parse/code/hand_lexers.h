// Languages without a grammar worth having: small lexers of our own, a file each. All are total
// and linear; tokens are as CodeAnalysis wants them.
#pragma once

#include <string_view>
#include <vector>

#include "model/code_token.h"

namespace silcrow {

std::vector<CodeToken> diff_tokens(std::string_view content);
std::vector<CodeToken> dockerfile_tokens(std::string_view content);
std::vector<CodeToken> ini_tokens(std::string_view content);
std::vector<CodeToken> promql_tokens(std::string_view content);

struct HandLexer {
  std::string_view language;  // canonical name
  std::vector<CodeToken> (*tokens)(std::string_view content);
};

// The lexer for a language; null if there is none.
const HandLexer* find_hand_lexer(std::string_view language);

}  // namespace silcrow
