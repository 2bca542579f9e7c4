// Files are known by their real paths, since one file can be named in many ways.
#include "source/overlay_file_system.h"

#include <algorithm>
#include <utility>

#include "base/path.h"

namespace silcrow {

// With `./` the path of a file that does not exist yet begins in a folder that does.
static std::string key_of(const FileSystem& below, const std::string& path) {
  return below.real_path(path.starts_with('/') ? path : "./" + path);
}

OverlayFileSystem::OverlayFileSystem(const FileSystem& below,
                                     const std::map<std::string, std::string>& texts,
                                     const std::set<std::string>& removed)
    : below_(below) {
  for (const auto& [path, text] : texts) texts_[key_of(below, path)] = text;
  for (const std::string& path : removed) removed_.insert(key_of(below, path));
}

ReadResult OverlayFileSystem::read(const std::string& path) const {
  const std::string key = key_of(below_, path);
  const auto text = texts_.find(key);
  if (text != texts_.end()) return {true, text->second, ""};
  if (removed_.contains(key)) return {false, "", "no such file or directory"};
  return below_.read(path);
}

FileKind OverlayFileSystem::kind(const std::string& path) const {
  const std::string key = key_of(below_, path);
  if (texts_.contains(key)) return FileKind::file;
  if (removed_.contains(key)) return FileKind::missing;
  const FileKind kind = below_.kind(path);
  if (kind != FileKind::missing) return kind;
  const auto inside = texts_.lower_bound(key + "/");
  const bool is_folder = inside != texts_.end() && inside->first.starts_with(key + "/");
  return is_folder ? FileKind::folder : FileKind::missing;
}

std::vector<FolderEntry> OverlayFileSystem::list(const std::string& folder) const {
  const std::string key = key_of(below_, folder.empty() ? "." : folder);
  std::map<std::string, FolderEntry> entries;
  for (const FolderEntry& entry : below_.list(folder)) {
    if (!removed_.contains(join_path(key, entry.name))) entries[entry.name] = entry;
  }
  const std::string prefix = key.empty() || key == "/" ? key : key + "/";
  for (auto text = texts_.lower_bound(prefix); text != texts_.end(); ++text) {
    if (!text->first.starts_with(prefix)) break;
    const std::string rest = text->first.substr(prefix.size());
    const size_t slash = rest.find('/');
    const std::string name = rest.substr(0, slash);
    entries[name] = {name, slash == std::string::npos ? FileKind::file : FileKind::folder};
  }
  std::vector<FolderEntry> list;
  for (auto& [name, entry] : entries) list.push_back(std::move(entry));
  return list;
}

std::string OverlayFileSystem::access_error(const std::string& path) const {
  const bool is_laid_over = texts_.contains(key_of(below_, path));
  return is_laid_over ? std::string() : below_.access_error(path);
}

std::string OverlayFileSystem::real_path(const std::string& path) const {
  return below_.real_path(path);
}

}  // namespace silcrow
