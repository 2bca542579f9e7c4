// A page of the manual for a terminal.
#pragma once

#include <string>

#include "diag/report_text.h"
#include "model/document.h"

namespace silcrow {

// UTF-8, words wrapped at 80 columns, code and tables as wide as they are; images, raw HTML and
// addresses of links are left out. With colour, headings and strong words are bold and code is
// coloured; without, headings are underlined. Code spans keep their backticks in any case. Ends
// with a line end.
std::string manual_text(const Document& document, Colour colour);

}  // namespace silcrow
