// What a page says, whatever it looks like, to compare it with its Markdown twin.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace silcrow {

// The words of each block in reading order, footnotes last in the order of their numbers: text,
// code, descriptions of images, raw HTML without comments. White space in a row is one blank, and
// blocks without words are left out.
std::vector<std::string> block_texts(const Document& document);

}  // namespace silcrow
