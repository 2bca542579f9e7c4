// What lies in an output folder before a build: ours, kept for others, or a reason to refuse.
#pragma once

#include <string>
#include <vector>

#include "model/output_tree.h"

namespace silcrow {

struct OldSite {
  std::string error;                      // why it must not be replaced; empty when it may
  std::vector<std::string> kept_files;    // names of files at its top that are carried over, sorted
  std::vector<std::string> kept_folders;  // and of folders, such as .git
  std::vector<std::string> paths;         // of the manifest, sorted; empty without one
};

// `folder` is real and exists; `shown` is how the user knows it. A file or folder that is in no
// manifest is refused, unless it is one of those that version control and hosts keep at the top.
OldSite examine_old_site(const std::string& folder, const std::string& shown);

// Why the files of the tree cannot be written where folders are kept for others: one of them would
// be at the place of such a folder, or in it. Empty when they can.
std::string kept_folder_conflict(const OldSite& site, const std::string& shown,
                                 const OutputTree& tree);

// Gives what is kept for others in one folder to another that has it not; a file that both have
// loses its place in the first.
void move_kept(const std::string& from, const std::string& to);

// Removes the files that the folder's manifest names, the manifest, and the folders that are empty
// then, itself included. What others put there stays. A folder with a broken manifest loses only
// that.
void remove_site(const std::string& folder);

}  // namespace silcrow
