// FileSystem over a map, for tests and previews.
#include <algorithm>
#include <set>
#include <utility>

#include "base/path.h"
#include "source/file_system.h"

namespace silcrow {

MemoryFileSystem::MemoryFileSystem(std::map<std::string, std::string> files)
    : files_(std::move(files)) {}

ReadResult MemoryFileSystem::read(const std::string& path) const {
  const auto found = files_.find(plain_path(path));
  if (found == files_.end()) return {false, "", "no such file or directory"};
  return {true, found->second, ""};
}

FileKind MemoryFileSystem::kind(const std::string& path) const {
  const std::string plain = plain_path(path);
  if (plain.empty()) return FileKind::folder;
  if (files_.contains(plain)) return FileKind::file;
  const auto next = files_.lower_bound(plain + "/");
  const bool is_folder = next != files_.end() && next->first.starts_with(plain + "/");
  return is_folder ? FileKind::folder : FileKind::missing;
}

std::vector<FolderEntry> MemoryFileSystem::list(const std::string& folder) const {
  const std::string plain = plain_path(folder);
  const std::string prefix = plain.empty() ? "" : plain + "/";
  std::vector<FolderEntry> entries;
  std::set<std::string> seen;
  for (auto it = files_.lower_bound(prefix); it != files_.end(); ++it) {
    if (!it->first.starts_with(prefix)) break;
    const std::string rest = it->first.substr(prefix.size());
    const size_t slash = rest.find('/');
    const std::string name = rest.substr(0, slash);
    if (!seen.insert(name).second) continue;
    entries.push_back({name, slash == std::string::npos ? FileKind::file : FileKind::folder});
  }
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

std::string MemoryFileSystem::real_path(const std::string& path) const { return plain_path(path); }

}  // namespace silcrow
