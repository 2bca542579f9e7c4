// What the hand-written lexers share: where a quoted string, a variable, a word or a number ends.
// All take the position of the first byte and answer the position behind the last one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/code_token.h"

namespace silcrow {

bool is_lexer_letter(char c);  // letters and `_`
bool is_lexer_digit(char c);
bool is_lexer_blank(char c);  // blank or line end

// From the quote at `at` to the same quote, `\` escapes; an unclosed one ends with its line.
size_t quoted_end(std::string_view text, size_t at);

// `$name`, `${…}`; `at` itself if there is no name. Never beyond the line.
size_t variable_end(std::string_view text, size_t at);

// Letters, digits and `_`.
size_t word_end(std::string_view text, size_t at);

size_t line_end(std::string_view text, size_t at);

inline CodeToken code_token(size_t begin, size_t end, TokenClass token_class) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end), token_class};
}

}  // namespace silcrow
