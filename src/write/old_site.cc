// Walks the output folder; std::filesystem's iterator keeps its own stack and follows no links.
#include "write/old_site.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/path.h"
#include "write/descriptor.h"
#include "write/manifest.h"

namespace silcrow {

namespace fs = std::filesystem;

namespace {

// Not ours, and no sign that the folder is somebody else's: version control and hosts put them
// there.
constexpr std::array<std::string_view, 11> kept_names = {
    ".DS_Store", ".domains", ".git",      ".gitattributes", ".gitignore", ".gitkeep",
    ".htaccess", ".keep",    ".nojekyll", ".well-known",    "CNAME"};

bool is_kept_name(std::string_view name) {
  return std::find(kept_names.begin(), kept_names.end(), name) != kept_names.end();
}

std::string refusal(const std::string& shown, const std::string& path) {
  return fmt::format(
      "`{}` is not of silcrow's making, and `{}` would be replaced as a whole; name another folder "
      "with --out, or remove that file",
      join_path(shown, path), shown);
}

}  // namespace

OldSite examine_old_site(const std::string& folder, const std::string& shown) {
  OldSite site;
  const Descriptor root = open_folder(folder);
  if (root.is_open()) site.paths = read_manifest(root).value_or(std::vector<std::string>());
  const auto our_folders = folders_above(site.paths);

  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string path = entry->path().string().substr(folder.size() + 1);
    std::error_code unknown;
    const bool is_folder = fs::is_directory(entry->symlink_status(unknown));
    if (is_folder ? our_folders.contains(path)
                  : std::binary_search(site.paths.begin(), site.paths.end(), path)) {
      continue;
    }
    if (path == manifest_name) continue;
    if (!is_kept_name(path)) {
      site.error = refusal(shown, path);
      return site;
    }
    (is_folder ? site.kept_folders : site.kept_files).push_back(path);
    if (is_folder) entry.disable_recursion_pending();
  }
  if (error) site.error = failure("read", shown, error.value());
  std::sort(site.kept_files.begin(), site.kept_files.end());
  return site;
}

std::string kept_folder_conflict(const OldSite& site, const std::string& shown,
                                 const OutputTree& tree) {
  for (const OutputFile& file : tree.files) {
    const std::string_view top = std::string_view(file.path).substr(0, file.path.find('/'));
    const auto& kept = site.kept_folders;
    if (std::find(kept.begin(), kept.end(), top) == kept.end()) continue;
    return fmt::format(
        "`{}` is kept for others, and `{}` would be written into it; name another folder with "
        "--out, or remove that one",
        join_path(shown, top), join_path(shown, file.path));
  }
  return {};
}

void move_kept(const std::string& from, const std::string& to) {
  const Descriptor source = open_folder(from);
  const Descriptor target = open_folder(to);
  if (!source.is_open() || !target.is_open()) return;
  for (std::string_view kept : kept_names) {
    const char* name = kept.data();
    struct stat status {};
    const auto is_in = [&](const Descriptor& folder) {
      return ::fstatat(folder.number(), name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    };
    if (!is_in(source)) continue;
    // A file that stands in both was carried over before; a folder in both is left for its owner.
    if (is_in(target)) {
      ::unlinkat(source.number(), name, 0);
    } else {
      ::renameat(source.number(), name, target.number(), name);
    }
  }
}

void remove_site(const std::string& folder) {
  const Descriptor root = open_folder(folder);
  if (!root.is_open()) return;
  const std::vector<std::string> paths = read_manifest(root).value_or(std::vector<std::string>());
  for (const std::string& path : paths) ::unlinkat(root.number(), path.c_str(), 0);
  const auto folders = folders_above(paths);
  for (auto it = folders.rbegin(); it != folders.rend(); ++it) {
    ::unlinkat(root.number(), it->c_str(), AT_REMOVEDIR);
  }
  // Last, so that an interrupted removal can be taken up again.
  ::unlinkat(root.number(), manifest_name, 0);
  ::rmdir(folder.c_str());
}

}  // namespace silcrow
