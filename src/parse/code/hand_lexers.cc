// The list of the hand-written lexers.
#include "parse/code/hand_lexers.h"

#include <algorithm>
#include <array>

namespace silcrow {
namespace {

constexpr std::array lexers = {
    HandLexer{"diff", diff_tokens},
    HandLexer{"dockerfile", dockerfile_tokens},
    HandLexer{"ini", ini_tokens},
    HandLexer{"promql", promql_tokens},
};

}  // namespace

const HandLexer* find_hand_lexer(std::string_view language) {
  const auto found = std::find_if(lexers.begin(), lexers.end(), [&](const HandLexer& lexer) {
    return lexer.language == language;
  });
  return found == lexers.end() ? nullptr : &*found;
}

}  // namespace silcrow
