// Programs as an interactive session shows them.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Both empty where a language has none.
struct SessionPrompts {
  std::string_view first;    // ">>> ", with its blank
  std::string_view further;  // "... "
};

// Where lines have the first prompt, prompts and answers become blank; else nothing does. Of the
// same length.
std::string without_prompts(std::string text, SessionPrompts prompts);

}  // namespace silcrow
