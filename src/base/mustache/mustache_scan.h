// Finds the tags of a template; the text between them is left alone.
#pragma once

#include <string_view>
#include <vector>

#include "base/mustache/mustache_error.h"
#include "base/mustache/mustache_tag.h"

namespace silcrow::mustache {

// Returns the tags of `text` (UTF-8) in order; their names are parts of `text`. Adds unclosed_tag,
// bad_name and bad_delimiters; a tag with an error is left out. Takes time linear in the text.
std::vector<Tag> scan_tags(std::string_view text, ErrorLog& log);

}  // namespace silcrow::mustache
