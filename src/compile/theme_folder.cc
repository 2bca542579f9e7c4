// Walks the theme's folder.
#include "compile/theme_folder.h"

#include <vector>

#include "base/path.h"

namespace silcrow {

ThemeResult read_theme(const FileSystem& files, const Config& config) {
  ThemeResult result;
  if (config.theme.empty() || config.theme == "default") return result;
  const std::string root = join_path(folder_of(config.file), config.theme);
  if (files.kind(root) != FileKind::folder) {
    result.error = "the theme `" + config.theme + "` is neither built in (`default`) nor a folder";
    return result;
  }
  std::vector<std::string> folders = {""};  // relative to the root, still to be read
  while (!folders.empty()) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    for (const FolderEntry& entry : files.list(join_path(root, folder))) {
      const std::string path = join_path(folder, entry.name);
      if (entry.kind == FileKind::folder) folders.push_back(path);
      if (entry.kind != FileKind::file) continue;
      ReadResult read = files.read(join_path(root, path));
      if (!read.ok) {
        result.error = "cannot read `" + join_path(root, path) + "` of the theme: " + read.error;
        return result;
      }
      result.files[path] = std::move(read.text);
    }
  }
  return result;
}

}  // namespace silcrow
