// A document as the HTML of CommonMark's specification, nothing more: how the tests compare parsing
// with the specification. The site's pages are written by render/html.
#pragma once

#include <string>

#include "model/document.h"

namespace silcrow {

// Raw HTML passes as it is. Tables, strikethrough and task boxes as in GitHub's specification; our
// own blocks become a `<div>` with the name of their kind.
std::string plain_html(const Document& document);

}  // namespace silcrow
