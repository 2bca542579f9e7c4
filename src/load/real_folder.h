// Folders as the disk knows them, to tell what symbolic links lead out of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/path.h"
#include "model/config.h"
#include "source/file_system.h"

namespace silcrow {

class RealFolder {
 public:
  // `folder`: a path for FileSystem; empty: the working folder.
  RealFolder(const FileSystem& files, const std::string& folder)
      : path_(files.real_path(folder.empty() ? "." : folder)) {}

  const std::string& path() const { return path_; }

  // Whether a real path is the folder's or of something in it.
  bool holds(std::string_view real_path) const { return within(real_path).has_value(); }

  // The same path as from the folder; nothing for one outside of it.
  std::optional<std::string_view> within(std::string_view real_path) const {
    if (path_.empty() || path_ == ".") {
      return is_outside(real_path) ? std::nullopt : std::optional(real_path);
    }
    if (!real_path.starts_with(path_)) return std::nullopt;
    std::string_view rest = real_path.substr(path_.size());
    if (rest.empty() || path_.ends_with('/')) return rest;
    if (!rest.starts_with('/')) return std::nullopt;
    rest.remove_prefix(1);
    return rest;
  }

 private:
  std::string path_;
};

// Where symbolic links in a folder may lead: into it, and into a larger one around it, but there to
// nothing hidden (`.git`, `.env`) and to no folder that the first one lies in.
class LinkReach {
 public:
  // `around` may be the folder itself.
  LinkReach(const FileSystem& files, const std::string& folder, const std::string& around)
      : folder_(files, folder), around_(files, around) {}

  const RealFolder& folder() const { return folder_; }

  bool holds(const std::string& real_path) const {
    if (folder_.holds(real_path)) return true;
    const auto path = around_.within(real_path);
    if (!path || path->starts_with('.') || path->find("/.") != std::string_view::npos) return false;
    return !folder_.path().starts_with(real_path + "/") && !path->empty();
  }

 private:
  RealFolder folder_;
  RealFolder around_;
};

// How far a book's links reach: MkDocs' users link from the folder of their pages to a file beside
// it, so it is as far as the folder of the configuration file.
inline std::string folder_around(const Config& config) {
  if (config.file.empty()) return config.folder;
  const std::string folder(folder_of(config.file));
  return folder.empty() ? "." : folder;
}

}  // namespace silcrow
