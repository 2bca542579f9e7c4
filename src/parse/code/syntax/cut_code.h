// Code that was cut out of something longer.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// The text with the brackets that its author has left out. That it was cut is shown by a first line
// that is indented or, where only closing ones are missing, by a last line that ends with a comma
// or is an ellipsis or a comment with one. Otherwise, and where nothing is missing, the answer is
// empty.
std::string with_brackets_of_cut(std::string_view text);

}  // namespace silcrow
