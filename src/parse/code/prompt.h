// The shell prompts that documentation shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace silcrow {

// `bare_root` and `bare_percent`: whether `#` and `%` count without a user or host before them.
struct PromptSigns {
  enum class Bare : uint8_t { refused, accepted };
  Bare root = Bare::refused;
  Bare percent = Bare::refused;
};

// Bytes of the prompt at the start of the line, with the blank behind it; 0 if there is none.
size_t prompt_length(std::string_view line, PromptSigns signs);

}  // namespace silcrow
