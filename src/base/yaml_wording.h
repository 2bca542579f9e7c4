// What yaml-cpp says is wrong with a text, in our words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace silcrow {

// `what` is the library's word for what it met at byte `at` of the text. What it calls illegal or
// invalid is in the wrong place; for a tab in the indentation, which YAML forbids, it has many
// words; and a file that it calls bad is nested deeper than it goes.
std::string yaml_wording(std::string_view what, std::string_view text, size_t at);

}  // namespace silcrow
