// What a page is about, in one line, for whoever lists pages.
#pragma once

#include <string>

#include "model/document.h"

namespace silcrow {

// The front matter's `description`, else the beginning of the first paragraph that has words, cut
// to 160 bytes; empty where there is none. Plain text.
std::string page_description(const Document& document);

}  // namespace silcrow
