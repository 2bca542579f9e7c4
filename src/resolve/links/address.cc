// From the left: scheme or host; else fragment, query, path.
#include "resolve/links/address.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {

namespace {

bool has_scheme(std::string_view destination) {
  size_t letters = 0;
  for (const char c : destination) {
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

}  // namespace

Address split_address(std::string_view destination) {
  Address address;
  address.is_external = destination.starts_with("//") || has_scheme(destination);
  if (address.is_external) return address;
  const size_t hash = std::min(destination.find('#'), destination.size());
  if (hash < destination.size()) address.fragment = destination.substr(hash + 1);
  destination = destination.substr(0, hash);
  const size_t question = std::min(destination.find('?'), destination.size());
  address.query = destination.substr(question);
  address.path = destination.substr(0, question);
  return address;
}

}  // namespace silcrow
