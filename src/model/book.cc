// Questions to the names of a folder.
#include "model/book.h"

#include <algorithm>

#include "base/path.h"

namespace silcrow {

bool FolderTree::has_file(const std::string& path) const {
  return !path.empty() && !path.ends_with('/') && std::ranges::binary_search(paths, path);
}

bool FolderTree::has_folder(const std::string& path) const {
  return path.empty() || std::ranges::binary_search(paths, path + '/');
}

const FolderTree::Refusal* FolderTree::refusal(std::string_view path) const {
  if (refusals.empty()) return nullptr;
  for (; !path.empty() && path != "/"; path = folder_of(path)) {
    const auto found = refusals.find(std::string(path));
    if (found != refusals.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace silcrow
