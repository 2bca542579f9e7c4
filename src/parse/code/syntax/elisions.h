// What documentation writes in the place of code that it leaves out, or that readers fill in. Every
// change keeps the length in bytes.
#pragma once

#include <cstdint>
#include <string>

namespace silcrow {

// What comes into the place of `...` and `…`: nothing, a word, or a word with a comma. Where only a
// value can stand, it is a word in any case.
enum class ElisionFill : uint8_t { blanks, word, item };

// Fills in every ellipsis that does not touch a word, with what is said of it in prose behind it:
// `... more of these`. False if there was none.
bool fill_elisions(std::string& text, ElisionFill fill);

// Makes words of `<anything>` on one line, and of `<<anything>>`. False if there was none.
bool fill_placeholders(std::string& text);

}  // namespace silcrow
