// The info string of a fenced block of code.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// The info string with escapes and entities decoded, each value in quotes for itself: one that has
// the quote that it stands in gets the other kind, so that it is still one value.
// `html title="a&quot;b"` -> `html title='a"b'`.
std::string decoded_info(std::string_view written);

}  // namespace silcrow
