// Writes and reads the manifest's lines.
#include "write/manifest.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "base/path.h"

namespace silcrow {

static constexpr std::string_view first_line =
    "# written by silcrow, which removes only what stands here\n";
static constexpr std::string_view last_line = "end\n";

std::string manifest_text(const std::vector<std::string>& paths) {
  std::string text(first_line);
  for (const std::string& path : paths) {
    text += "  ";  // so that no path is taken for the last line
    for (char c : path) {
      if (c == '\\') text += "\\\\";
      if (c == '\n') text += "\\n";
      if (c != '\\' && c != '\n') text += c;
    }
    text += '\n';
  }
  text += last_line;
  return text;
}

static std::string unescaped(std::string_view line) {
  std::string path;
  for (size_t i = 0; i < line.size(); ++i) {
    const bool is_escape = line[i] == '\\' && i + 1 < line.size();
    if (is_escape) ++i;
    path += is_escape && line[i] == 'n' ? '\n' : line[i];
  }
  return path;
}

std::optional<std::vector<std::string>> manifest_paths(std::string_view text) {
  if (!text.starts_with(first_line) || !text.ends_with(last_line)) return std::nullopt;
  text.remove_prefix(first_line.size());
  text.remove_suffix(last_line.size());
  std::vector<std::string> paths;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    if (end == text.npos || !text.starts_with("  ")) return std::nullopt;
    paths.push_back(unescaped(text.substr(2, end - 2)));
    const std::string& path = paths.back();
    if (path.empty() || path != plain_path(path) || is_outside(path)) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::set<std::string, std::less<>> folders_above(const std::vector<std::string>& paths) {
  std::set<std::string, std::less<>> folders;
  for (const std::string& path : paths) {
    for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
      if (!folders.emplace(folder).second) break;
    }
  }
  return folders;
}

std::optional<std::vector<std::string>> read_manifest(const Descriptor& folder) {
  const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW;
  const Descriptor file(::openat(folder.number(), manifest_name, flags));
  struct stat status {};
  std::string text;
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) return std::nullopt;
  if (!read_bytes(file, size_t(status.st_size), text)) return std::nullopt;
  return manifest_paths(text);
}

}  // namespace silcrow
