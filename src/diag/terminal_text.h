// Foreign text made fit for a terminal: nothing in it can move the cursor, change colours or
// reverse the direction of what follows, and its width in columns is known.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// `text` (UTF-8, perhaps broken) on one line. Control characters become their pictures (␛, ␊),
// format characters that nobody would see their code point (<U+202E>), bad bytes U+FFFD.
std::string terminal_text(std::string_view text);

// How many columns a terminal gives to `terminal_text(text)`.
size_t terminal_columns(std::string_view text);

// What is shown of one source line, and where the mark goes below it; both in terminal columns, by
// the East Asian widths of utf8proc.
struct Excerpt {
  std::string text;
  size_t mark_begin = 0;
  size_t mark_width = 1;
  // The marked bytes of `text`; empty where what is marked is not in it.
  size_t first_byte = 0;
  size_t last_byte = 0;  // one past
};

// The line around its bytes [begin, end), at most `width` columns of it, `…` where something is cut
// off. Tabs go to every fourth column. Time depends on the width, not on the length of the line.
Excerpt excerpt(std::string_view line, size_t begin, size_t end, size_t width);

}  // namespace silcrow
