// Writes the files of an output tree into a new folder, taking from an old one what has not
// changed.
#pragma once

#include <string>
#include <vector>

#include "write/write.h"

namespace silcrow {

struct SiteFolders {
  std::string fresh;  // real path; exists and is empty
  std::string old;    // real path; empty where there is no old site
  std::string shown;  // how the user knows the site, for messages
};

// Writes the manifest first, so that whatever happens it is known whose files these are; then the
// folders; then the files, on several threads. `skipped` are paths that are left out (sorted).
// On an error the folder stays as far as it came.
WriteResult write_files(const OutputTree& tree, const FileSystem& files,
                        const WriteOptions& options, const SiteFolders& folders,
                        const std::vector<std::string>& skipped);

}  // namespace silcrow
