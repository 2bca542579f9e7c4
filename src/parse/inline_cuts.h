// Where the text of a paragraph is cut before cmark-gfm reads its inlines, so that this takes
// linear time.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace silcrow {

// At every `]` that ends a link cmark walks over all runs of `*`, `_` and `~` before it in the
// paragraph (process_emphasis looks for a stack bottom that it has passed already): 40,000 links
// with emphasis between them took six seconds. Offsets, ascending, of the pieces that a longer
// paragraph is to be read in; none for nearly all. Up to half a thousand links with a thousand runs
// stay together. Behind them a cut comes before the next blank that is outside of brackets, code,
// tags and emphasis, where it changes nothing; where there is none for long, before one inside of
// emphasis; and in the end before any `]`, as only text made to harm needs it. Linear.
std::vector<size_t> inline_cuts(std::string_view text);

}  // namespace silcrow
