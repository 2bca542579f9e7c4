// What the site and its pages are called, by those who name them from outside.
#pragma once

#include <string>
#include <string_view>

#include "model/linked_book.h"

namespace silcrow {

// The configuration's title, else the front page's; empty where there is neither.
std::string_view site_title(const LinkedBook& book);

// "17 Runbook": number and title as plain text.
std::string numbered_title(const LinkedPage& page);

// The absolute address of a file of the site, percent-encoded; of its index.html that of the site
// itself. Empty without a `base_url`.
std::string site_address(const Config& config, std::string_view path);

}  // namespace silcrow
