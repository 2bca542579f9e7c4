// What the name of a file or a folder makes for a title where nothing better is known.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// "ops/16-failure-modes.md" -> "Failure modes"; a README or index has its folder's name, and is
// empty in the book's own folder. Bytes that are no UTF-8 are replaced.
std::string readable_name(std::string_view path);

}  // namespace silcrow
