// Fenced blocks within the content of a block of Markdown.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace silcrow {

// Views into the content. Lines keep the indent of their fence, which no judge minds.
struct NestedFence {
  std::string_view info;
  std::string_view content;
};

// Those that are closed and have an info string. Fences in quotes are left out.
std::vector<NestedFence> nested_fences(std::string_view markdown);

// Whether the author says that the code is not to be judged: one of the words behind the language
// is `ignore`, `bad`, `compile_fail` or `lint=off`.
bool is_exempt(std::string_view info);

}  // namespace silcrow
