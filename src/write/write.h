// The last step of a build: the output tree reaches the disk, whole or not at all.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/workers.h"
#include "model/output_tree.h"
#include "source/file_system.h"

namespace silcrow {

struct WriteOptions {
  std::string folder;                   // of the site; relative to the working folder, or absolute
  std::vector<std::string> book_paths;  // what that folder must not contain: the book's …
  Workers workers = 0;                  // threads; 0 is one for each core
  // Called after each file, from any thread; may be empty.
  std::function<void(size_t done, size_t total)> progress = {};
};

struct WriteResult {
  std::string error;     // of the world, with the path and the reason; empty when all is well
  size_t written = 0;    // files that are new or have new bytes
  size_t unchanged = 0;  // files that were kept, with their inode and time of change
};

// Makes the folder hold exactly the files of the tree, besides a manifest of them
// (`.silcrow-files`) and what hosts and version control keep there (`.git`, `.gitignore`, `CNAME`,
// … at its top).
//
// The new site is made in a folder beside it, `.<name>.silcrow-new-<pid>`, which then changes
// places with the old one: a reader sees the old site or the new one, and whatever fails or dies on
// the way leaves the old one as it was. What a dead process left is removed by the next. Two
// processes take turns. A file that keeps its bytes keeps its inode. Nothing is removed that is not
// in the manifest: a folder with other files is refused, as are one where a file of the site would
// come into a folder that is kept for others, one that contains the book, the working folder, a
// mount point and what is no folder.
WriteResult write(const OutputTree& tree, const FileSystem& files, const WriteOptions& options);

}  // namespace silcrow
