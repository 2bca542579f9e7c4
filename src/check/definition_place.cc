// Paths are relative to the page's folder, or to the book's where they begin with a slash.
#include "check/definition_place.h"

#include <algorithm>

#include "base/path.h"
#include "base/web_address.h"

namespace silcrow {

std::string definition_place(std::string_view destination, std::string_view page_path) {
  if (destination.find("://") != std::string_view::npos || destination.starts_with("mailto:"))
    return comparable_web_address(destination);
  const size_t path_end = std::min(destination.find_first_of("?#"), destination.size());
  const std::string path(destination.substr(0, path_end));
  const std::string plain = path.starts_with('/')
                                ? plain_path(path.substr(1))
                                : plain_path(join_path(folder_of(page_path), path));
  return plain + std::string(destination.substr(path_end));
}

}  // namespace silcrow
