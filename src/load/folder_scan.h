// Lists all that lies in the book's folder.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/book.h"
#include "source/file_system.h"

namespace silcrow {

struct FolderScan {
  FolderTree tree;
  std::string error;  // of the world: more than 200,000 files and folders
};

// Which folders below are gone into, by their names; the others are listed without what is in them.
// None given: all.
using EntersFolder = std::function<bool(const std::string& name)>;

// Left out: names that begin with a dot, `node_modules`, the folder that `left_out` names (a path
// for FileSystem; the site's output), folders that a site was written to (they hold manifest_name),
// and what is neither file nor folder. A folder that several
// symbolic links lead to is listed once, under its own name where it has one in the book, so links
// in circles end.
FolderScan scan_folder(const FileSystem& files, const std::string& folder,
                       const std::string& left_out, const EntersFolder& enters = {});

}  // namespace silcrow
