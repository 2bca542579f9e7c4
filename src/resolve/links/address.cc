// From the left: scheme or host; else fragment, query, path.
#include "resolve/links/address.h"

#include <algorithm>

#include "base/web_address.h"

namespace silcrow {

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
