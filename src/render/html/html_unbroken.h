// Where words of code break at the end of a line: not behind a hyphen, where browsers would do so,
// since half a flag reads as another flag; long ones behind a slash or an underscore rather than
// within a name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace silcrow {

// Words of more bytes than this may break: it is about a half of the width of a phone's screen.
inline constexpr size_t longest_unbroken = 24;

// Appends text of a code span or block, escaped for HTML, with `<i>` around each word, or its
// beginning up to `=` or `/`, that has a hyphen and is short enough for a narrow column; style
// sheets keep `<i>` in code on one line. Longer words have `<wbr>` between their parts. Words are
// what blanks part.
void append_unbroken_words(std::string& out, std::string_view text);

// Appends a string literal of code, escaped for HTML, with `<i>` around a short one that is a
// placeholder: browsers would break between its quotation mark and its angle bracket.
void append_unbroken_string(std::string& out, std::string_view literal);

}  // namespace silcrow
