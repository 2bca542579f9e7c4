// Makes text safe between tags and inside quoted attributes of HTML.
#pragma once

#include <string>
#include <string_view>

namespace silcrow::mustache {

// Appends `text` with & < > " and ' as entities. The specification asks for the first four; the
// fifth keeps an attribute safe that a theme wrote in single quotes.
void append_escaped(std::string& out, std::string_view text);

}  // namespace silcrow::mustache
