// Paths as text: UTF-8, `/` between the names, no knowledge of any disk.
#pragma once

#include <string>
#include <string_view>

namespace silcrow {

// "a/b" + "c" -> "a/b/c"; an absolute second path stands alone; an empty or "." folder adds
// nothing.
std::string join_path(std::string_view folder, std::string_view path);

// "a/b/c.md" -> "a/b", "c.md" -> "", "/c" -> "/".
std::string_view folder_of(std::string_view path);

// "a/b/c.md" -> "c.md".
std::string_view file_name_of(std::string_view path);

// "a/b/c.md" -> ".md"; "" where the name has no dot or begins with its only one.
std::string_view extension_of(std::string_view path);

// Removes `.`, empty names and every `..` that has a name before it: "a/./b/../c" -> "a/c",
// "../a" stays, "/.." -> "/", "" and "." -> "".
std::string plain_path(std::string_view path);

// Whether a plain relative path climbs out of the folder it is relative to.
bool is_outside(std::string_view plain);

// The relative path that leads from one file to another, both relative to the same root:
// ("a/x.html", "b/y.html") -> "../b/y.html".
std::string relative_path(std::string_view from_file, std::string_view to_file);

}  // namespace silcrow
