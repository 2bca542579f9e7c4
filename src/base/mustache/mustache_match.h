// Gives every opening tag its closing one, and every block its margin.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/mustache/mustache_error.h"
#include "base/mustache/mustache_tag.h"

namespace silcrow::mustache {

// How deep sections, parents and blocks of one template may stand inside each other. Looking up a
// name walks the sections around it, so this also bounds the time.
inline constexpr std::size_t kMaxNesting = 1000;

// Fills `partner`, `is_argument`, `margin` and `margin_line` of `tags`, which are those of `text`.
// Adds unclosed_section, mismatched_close, stray_close, useless_in_parent and nested_too_deep.
// Only when it added nothing does every opening tag have a partner.
void match_tags(std::string_view text, std::vector<Tag>& tags, ErrorLog& log);

}  // namespace silcrow::mustache
