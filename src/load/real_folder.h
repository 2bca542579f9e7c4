// A folder as the disk knows it, to tell what symbolic links lead out of it.
#pragma once

#include <string>
#include <string_view>

#include "base/path.h"
#include "source/file_system.h"

namespace silcrow {

class RealFolder {
 public:
  // `folder`: a path for FileSystem; empty: the working folder.
  RealFolder(const FileSystem& files, const std::string& folder)
      : path_(files.real_path(folder.empty() ? "." : folder)) {}

  const std::string& path() const { return path_; }

  // Whether a real path is the folder's or of something in it.
  bool holds(std::string_view real_path) const {
    if (path_.empty() || path_ == ".") return !is_outside(real_path);
    if (!real_path.starts_with(path_)) return false;
    const std::string_view rest = real_path.substr(path_.size());
    return rest.empty() || rest.starts_with('/') || path_.ends_with('/');
  }

 private:
  std::string path_;
};

}  // namespace silcrow
