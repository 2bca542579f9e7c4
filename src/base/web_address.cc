// Only the parts that no server can see differences in are touched.
#include "base/web_address.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {

bool has_web_scheme(std::string_view address) {
  const std::string start = ascii_lower_case(address.substr(0, 8));
  return start.starts_with("http://") || start == "https://";
}

std::string comparable_web_address(std::string_view address) {
  const size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return std::string(address);
  const size_t host_end = std::min(address.find_first_of("/?#", scheme + 3), address.size());
  const std::string_view authority = address.substr(0, host_end);
  // A name and a password before the host keep their case.
  const size_t at = authority.rfind('@');
  const size_t host = at == std::string_view::npos ? scheme + 3 : at + 1;
  return ascii_lower_case(address.substr(0, scheme)) +
         std::string(address.substr(scheme, host - scheme)) +
         ascii_lower_case(address.substr(host, host_end - host)) +
         std::string(address.substr(host_end));
}

}  // namespace silcrow
