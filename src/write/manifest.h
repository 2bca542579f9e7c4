// The list of the files that a build wrote, kept in the output folder: what it names is ours to
// replace and to remove, all else is not.
//
// Text: a first line, then one path a line in byte order, then `end`, by which a list that was cut
// off is known. In paths `\` is written `\\` and a line end `\n`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/output_tree.h"
#include "write/descriptor.h"

namespace silcrow {

// `paths` must be sorted; they are relative to the output folder.
std::string manifest_text(const std::vector<std::string>& paths);

// The sorted paths; nothing for a text that is no whole manifest, or names a path outside its
// folder.
std::optional<std::vector<std::string>> manifest_paths(std::string_view text);

// All folders above these paths, the outer ones first.
std::set<std::string, std::less<>> folders_above(const std::vector<std::string>& paths);

// The manifest in a folder; nothing where there is none.
std::optional<std::vector<std::string>> read_manifest(const Descriptor& folder);

}  // namespace silcrow
