// Only the parts that no server can see differences in are touched.
#include "base/web_address.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"

namespace silcrow {

bool has_scheme(std::string_view address) {
  size_t letters = 0;
  for (const char c : address) {
    const bool is_ignored = static_cast<unsigned char>(c) <= ' ' && (letters == 0 || c != ' ');
    if (is_ignored) continue;
    if (c == ':') return letters > 1;
    const bool is_letter =
        is_ascii_letter(c) || (letters > 0 && (is_ascii_digit(c) || c == '+' || c == '-'));
    if (!is_letter) return false;
    ++letters;
  }
  return false;
}

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

bool is_site_address(std::string_view address) {
  if (!has_web_scheme(address)) return false;
  const size_t host = address.find("://") + 3;
  if (host == address.size() || address[host] == '/') return false;
  return std::none_of(address.begin(), address.end(), [](char c) {
    return uint8_t(c) <= ' ' || std::string_view("?#\"'<>\\`").find(c) != std::string_view::npos;
  });
}

}  // namespace silcrow
