// Fenced blocks within the content of a block of Markdown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// Lines keep the indent of their fence, which no judge minds, and blanks for markers of quotes.
struct NestedFence {
  std::string_view info;  // into the Markdown
  std::string content;
  size_t begin = 0;  // of the content in the Markdown, in bytes
};

// Those that are closed and have an info string.
std::vector<NestedFence> nested_fences(std::string_view markdown);

// Whether the author says that the code is not to be judged: one of the words behind the language
// is `ignore`, `bad`, `compile_fail` or `lint=off`.
bool is_exempt(std::string_view info);

}  // namespace silcrow
