// What cmark-gfm is asked to look for in the text of a block.
#pragma once

#include <string_view>

namespace silcrow {

// Whether a text holds what every bare web address does: `://`, `www.`.
bool may_have_web_addresses(std::string_view text);

}  // namespace silcrow
