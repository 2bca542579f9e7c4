// The page of everything outside of the book that it cites.
#pragma once

#include <string>

#include "render/html/html_site.h"

namespace silcrow {

// By the chapters that cite an address first, each address once with the places
// that lead to it. To be made only where LinkedBook::citations is not empty.
std::string html_citations(const HtmlSite& site);

}  // namespace silcrow
