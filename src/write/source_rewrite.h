// Changes the author's own files: all of them, or none.
#pragma once

#include <string>
#include <vector>

namespace silcrow {

struct SourceRewrite {
  std::string path;      // as for FileSystem
  std::string before;    // the bytes that were read, and that the new ones were made from
  std::string after;     // the new bytes
  std::string new_path;  // where the file goes; empty: it stays
};

// Writes the new bytes of every file. Nothing is written when one of them is not as it was read,
// or a new path exists already. Each file's bytes go to a new file beside it, which then takes its
// place in one step: a reader sees the old or the new one, and mode and symbolic links stay. When a
// step fails, those that were taken are taken back. Returns what went wrong, worded for the user,
// or nothing.
std::string rewrite_sources(const std::vector<SourceRewrite>& rewrites);

}  // namespace silcrow
