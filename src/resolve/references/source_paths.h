// Paths of the program that the book is about: `cmd/api/main.go:189`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/book.h"

namespace silcrow {

// What could be a path of the source tree. Views into the text.
struct SourcePath {
  std::string_view path;  // relative to the tree; a folder may end with `/`
  std::string_view line;  // digits; empty without
};

// Nothing unless the text as a whole is a relative path with a slash, of ordinary characters, whose
// first name is a folder of the tree: `application/json` and `origin/main` are no paths.
std::optional<SourcePath> source_path(const FolderTree& tree, std::string_view text);

bool has_source_path(const FolderTree& tree, std::string_view path);

// What a missing path may have meant: what the nearest folder above it that there is has below it.
// Not more than 2,000, so that a book of nothing but missing paths is judged in time.
std::span<const std::string> source_paths_beside(const FolderTree& tree, std::string_view path);

// Where it is to be read: the first of the configuration's repositories with `{path}` in its
// pattern; `{line}` and the `#` or `?` before it are left out where there is no line. Empty without
// such a repository.
std::string source_path_url(const Config& config, const SourcePath& path);

}  // namespace silcrow
