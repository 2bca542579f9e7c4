// Percent-encoding of addresses: RFC 3986, section 2.1, with the laxness of the WHATWG URL
// standard. Pure functions on bytes, linear in the text, total.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// `%41` -> `A`. A `%` that two hexadecimal digits do not follow stays. The result may be no
// UTF-8.
std::string percent_decoded(std::string_view text);

// A path for an address: all but `/`, letters, digits and `-._~!$&'()*+,;=@` is encoded. A `:` is
// too, so that no relative path is taken for a scheme. `%` is encoded: `text` is not encoded yet.
std::string percent_encoded_path(std::string_view text);

// A fragment for an address, without its `#`: as a path, but `:` and `?` stay, and so does
// everything beyond ASCII, which browsers compare with ids as it stands.
std::string percent_encoded_fragment(std::string_view text);

}  // namespace silcrow
