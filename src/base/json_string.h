// Text made safe for JSON, by all that write it as text.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Appends the text as a JSON string (RFC 8259, section 7) with its quotes. Only what must be
// escaped is: quotes, backslashes and control characters. Bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

}  // namespace silcrow
