// The form first, then the tree.
#include "resolve/references/source_paths.h"

#include <algorithm>

#include "base/ascii.h"
#include "resolve/references/repository_names.h"

namespace silcrow {

namespace {

constexpr size_t npos = std::string_view::npos;

bool is_path_char(char c) {
  return is_ascii_alphanumeric(c) || uint8_t(c) >= 0x80 ||
         std::string_view("._-+@/").find(c) != npos;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// `main.go:189`, `main.go:189-201`, `main.go:189:5`: takes the places off the path and gives the
// first line.
std::string_view take_line(std::string_view& path) {
  const size_t colon = path.find(':');
  if (colon == npos) return {};
  const std::string_view places = path.substr(colon + 1);
  const std::string_view line = places.substr(0, places.find_first_of(":-"));
  const std::string_view rest = places.substr(line.size());
  if (!is_digits(line) || (!rest.empty() && !is_digits(rest.substr(1)))) return {};
  path = path.substr(0, colon);
  return line;
}

}  // namespace

std::optional<SourcePath> source_path(const FolderTree& tree, std::string_view text) {
  if (tree.paths.empty()) return std::nullopt;
  if (text.starts_with("./")) text.remove_prefix(2);
  const std::string_view line = take_line(text);
  const size_t slash = text.find('/');
  const bool has_form =
      slash != npos && slash > 0 && std::all_of(text.begin(), text.end(), is_path_char) &&
      text.find("//") == npos && text.find("..") == npos && text.find("…") == npos;
  if (!has_form || !tree.has_folder(std::string(text.substr(0, slash)))) return std::nullopt;
  return SourcePath{text, line};
}

bool has_source_path(const FolderTree& tree, std::string_view path) {
  if (path.ends_with('/')) path.remove_suffix(1);
  return tree.has_file(std::string(path)) || tree.has_folder(std::string(path));
}

std::span<const std::string> source_paths_beside(const FolderTree& tree, std::string_view path) {
  constexpr ptrdiff_t most = 2000;
  std::string folder(path);
  do {
    folder.resize(folder.find_last_of('/') == npos ? 0 : folder.find_last_of('/'));
  } while (!tree.has_folder(folder));
  if (!folder.empty()) folder += '/';
  const auto begin = std::upper_bound(tree.paths.begin(), tree.paths.end(), folder);
  const auto end =
      std::find_if_not(begin, begin + std::min(most, tree.paths.end() - begin),
                       [&](const std::string& other) { return other.starts_with(folder); });
  return {begin, end};
}

std::string source_path_url(const Config& config, const SourcePath& path) {
  for (const auto& [name, pattern] : config.repositories) {
    if (!is_file_pattern(pattern)) continue;
    std::string url = pattern;
    const size_t line = url.find("{line}");
    if (line != npos && path.line.empty()) url.erase(std::min(url.find_last_of("#?", line), line));
    if (line != npos && !path.line.empty()) url.replace(line, 6, path.line);
    const size_t place = url.find("{path}");
    if (place != npos) url.replace(place, 6, path.path);
    return url;
  }
  return {};
}

}  // namespace silcrow
