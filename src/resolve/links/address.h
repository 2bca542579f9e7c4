// A destination taken apart: RFC 3986, section 3, as far as links within a book need it.
#pragma once

#include <string_view>

namespace silcrow {

// Views into the destination, nothing decoded.
struct Address {
  bool is_external = false;  // has a scheme or names a host; then the rest is empty
  std::string_view path;
  std::string_view query;     // with its `?`
  std::string_view fragment;  // without `#`
};

// What is a scheme, base/web_address.h says.
Address split_address(std::string_view destination);

}  // namespace silcrow
