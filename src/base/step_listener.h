// Lets somebody follow a long piece of work, for instance with a clock: the work itself has none.
#pragma once

#include <functional>
#include <string_view>

namespace silcrow {

// Told the name of each step when it begins, on the thread that does the work; may be empty.
using StepListener = std::function<void(std::string_view step)>;

inline void begin_step(const StepListener& listener, std::string_view step) {
  if (listener) listener(step);
}

}  // namespace silcrow
