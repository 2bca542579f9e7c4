// The page of everything outside of the book that it cites.
#pragma once

#include <string>
#include <string_view>

#include "render/html/html_site.h"

namespace silcrow {

inline constexpr std::string_view citations_path = "references.html";

// By the chapters that cite an address first, each address once with the places
// that lead to it. To be made only where LinkedBook::citations is not empty.
std::string html_citations(const HtmlSite& site);

}  // namespace silcrow
