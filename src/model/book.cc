// Questions to the names of a folder.
#include "model/book.h"

#include <algorithm>

namespace silcrow {

bool FolderTree::has_file(const std::string& path) const {
  return !path.empty() && !path.ends_with('/') && std::ranges::binary_search(paths, path);
}

bool FolderTree::has_folder(const std::string& path) const {
  return path.empty() || std::ranges::binary_search(paths, path + '/');
}

}  // namespace silcrow
