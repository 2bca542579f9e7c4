// What the address of a link definition means wherever it is written.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Two addresses lead to one place when these are equal: addresses of the web as
// comparable_web_address has them, paths as seen from the book's folder, with their fragment.
// `page_path` is plain and relative to that folder.
std::string definition_place(std::string_view destination, std::string_view page_path);

}  // namespace silcrow
