// Patterns for paths, as in a .gitignore that is anchored to its folder.
#pragma once

#include <string_view>

namespace silcrow {

// `*` stands for any characters of one name, `?` for one byte, `**` as a whole name for any number
// of folders (none included), and all below at the end: "drafts/**". All else stands for itself.
// Takes time proportional to the product of both lengths, whatever the pattern.
bool path_matches(std::string_view pattern, std::string_view path);

// The same without names: `*` stands for any bytes at all, slashes too.
bool text_matches(std::string_view pattern, std::string_view text);

}  // namespace silcrow
