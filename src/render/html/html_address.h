// Where links lead: the value of href and src. All addresses within the site are relative, so that
// it works from a folder, below any path and from file://.
#pragma once

#include <string>
#include <string_view>

#include "model/html_policy.h"
#include "model/linked_book.h"

namespace silcrow {

// Appends the address of a target as seen from a page, ready for an attribute in double quotes.
// `written` is what the author wrote, for external ones. Appends nothing and returns false where
// the target leads nowhere or where its scheme could run a script (javascript:, vbscript:, data:
// but for images) and the book's raw HTML is not trusted.
bool append_html_address(std::string& out, const LinkedBook& book, const LinkedPage& from,
                         const LinkTarget& target, std::string_view written, AddressUse use);

// Whether an address leads out of the site to a page of the web: with `http:`, `https:` or `//`.
bool is_web_address(std::string_view address);

// "../" for every folder above a page: what stands before a path of the site.
std::string path_to_root(std::string_view output_path);

}  // namespace silcrow
