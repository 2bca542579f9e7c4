// Where words of code break at the end of a line: not behind a hyphen, where browsers would do so,
// since half a flag reads as another flag; long ones behind a slash or an underscore rather than
// within a name.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Appends text of a code span or block, escaped for HTML, with `<i>` around each word, or its
// beginning up to `=` or `/`, that has a hyphen and is short enough for a narrow column; style
// sheets keep `<i>` in code on one line. Longer words have `<wbr>` between their parts. Words are
// what blanks part.
void append_unbroken_words(std::string& out, std::string_view text);

}  // namespace silcrow
