// Path arithmetic on text.
#include "base/path.h"

#include <algorithm>
#include <vector>

namespace silcrow {

std::string join_path(std::string_view folder, std::string_view path) {
  if (path.starts_with('/') || folder.empty() || folder == ".") return std::string(path);
  std::string joined(folder);
  if (!joined.ends_with('/')) joined += '/';
  return joined.append(path);
}

std::string_view folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return path.substr(0, std::max<size_t>(slash, 1));
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view extension_of(std::string_view path) {
  const std::string_view name = file_name_of(path);
  const size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view{} : name.substr(dot);
}

static std::vector<std::string_view> names_of(std::string_view path) {
  std::vector<std::string_view> names;
  for (size_t begin = 0; begin <= path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    names.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

static std::string joined(const std::vector<std::string_view>& names, size_t first) {
  std::string path;
  for (size_t i = first; i < names.size(); ++i) {
    if (i > first) path += '/';
    path += names[i];
  }
  return path;
}

std::string plain_path(std::string_view path) {
  const bool absolute = path.starts_with('/');
  std::vector<std::string_view> kept;
  for (std::string_view name : names_of(path)) {
    if (name.empty() || name == ".") continue;
    if (name != "..") {
      kept.push_back(name);
    } else if (!kept.empty() && kept.back() != "..") {
      kept.pop_back();
    } else if (!absolute) {
      kept.push_back(name);
    }
  }
  return (absolute ? "/" : "") + joined(kept, 0);
}

bool is_outside(std::string_view plain) {
  return plain == ".." || plain.starts_with("../") || plain.starts_with('/');
}

std::string relative_path(std::string_view from_file, std::string_view to_file) {
  const std::vector<std::string_view> from = names_of(from_file);
  const std::vector<std::string_view> to = names_of(to_file);
  size_t shared = 0;
  while (shared + 1 < from.size() && shared + 1 < to.size() && from[shared] == to[shared]) ++shared;
  std::string path;
  for (size_t i = shared + 1; i < from.size(); ++i) path += "../";
  return path + joined(to, shared);
}

}  // namespace silcrow
