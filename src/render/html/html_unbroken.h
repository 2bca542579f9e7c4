// Words of code that stay whole where lines break: browsers break behind a hyphen, and half a flag
// reads as another flag.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Appends text of a code span or block, escaped for HTML, with `<i>` around each word, or its
// beginning up to `=` or `/`, that has a hyphen and is short enough for a narrow column; style
// sheets keep `<i>` in code on one line. Words are what blanks part.
void append_unbroken_words(std::string& out, std::string_view text);

}  // namespace silcrow
