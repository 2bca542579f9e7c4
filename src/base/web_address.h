// Addresses of the web, as far as they are compared and never fetched.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// Whether an address begins with a scheme, known or not. `x.md:12` and `C:\x` are paths: a scheme
// has two letters and more, and no dot. Tabs and line ends do not hide one from a browser, and not
// from this.
bool has_scheme(std::string_view address);

// Whether an address begins with `http://` or `https://`, in capitals or not.
bool has_web_scheme(std::string_view address);

// The address with its scheme and host in lower case: two that are equal so lead to one place (RFC
// 3986, section 6.2.2.1). All else counts as written, since servers may tell it apart: a slash at
// the end, escapes, the fragment. One without `://` is returned as it is.
std::string comparable_web_address(std::string_view address);

// Whether an address can be that of a site: http or https, a host, and neither query nor fragment,
// blanks, quotes or angle brackets.
bool is_site_address(std::string_view address);

}  // namespace silcrow
