// Source: https://git-scm.com/docs/gitignore, which MkDocs follows for `exclude_docs`.
#include "load/excluded_paths.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/path_pattern.h"

namespace silcrow {

void ExcludedPaths::add(std::string_view lines) {
  for (size_t begin = 0; begin < lines.size();) {
    const size_t end = std::min(lines.find('\n', begin), lines.size());
    std::string_view line = trim_blanks(lines.substr(begin, end - begin));
    begin = end + 1;
    if (line.empty() || line.starts_with('#')) continue;
    Pattern pattern;
    pattern.takes_back = line.starts_with('!');
    if (pattern.takes_back) line.remove_prefix(1);
    pattern.is_for_folders = line.ends_with('/');
    if (pattern.is_for_folders) line.remove_suffix(1);
    const bool is_anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    pattern.text = (is_anchored ? "" : "**/") + std::string(line);
    patterns_.push_back(std::move(pattern));
  }
}

bool ExcludedPaths::fits(const Pattern& pattern, std::string_view path) {
  for (size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    if (path_matches(pattern.text, path.substr(0, slash))) return true;
  }
  return !pattern.is_for_folders && path_matches(pattern.text, path);
}

bool ExcludedPaths::holds(std::string_view path) const {
  const auto last = std::find_if(patterns_.rbegin(), patterns_.rend(),
                                 [&](const Pattern& pattern) { return fits(pattern, path); });
  return last != patterns_.rend() && !last->takes_back;
}

}  // namespace silcrow
