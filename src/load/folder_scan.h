// Lists all that lies in the book's folder.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "model/book.h"
#include "source/file_system.h"

namespace silcrow {

struct FolderScan {
  FolderTree tree;
  std::string error;  // of the world: unreadable, or more than 200,000 files and folders
};

// Everything below the folder. Left out: names that begin with a dot, `node_modules`, folders that
// a site was written to (they hold manifest_name), and what is neither file nor folder. A folder
// that several symbolic links lead to is listed once, under its own name where it has one in the
// book, so links in circles end. Refused: symbolic links that lead out of the folder and
// of `around` (see load/real_folder.h), as what they lead to would be published; folders that
// cannot be listed; files that cannot be read, but for pages, of which that is said when they are
// read.
FolderScan scan_folder(const FileSystem& files, const std::string& folder,
                       const std::string& around);
// With links that reach no farther than the folder.
FolderScan scan_folder(const FileSystem& files, const std::string& folder);

// What is said of a symbolic link that leads out of a folder, both as the user knows them.
FolderTree::Refusal outward_link(const std::string& link, const std::string& folder);

// Which folders are gone into, by their names; the others are listed without what is in them.
using EntersFolder = std::function<bool(const std::string& name)>;

// Names that begin with a dot: a book's are tools' own, a program's belong to it, but for `.git`.
enum class HiddenNames : uint8_t { leave_out, list };

// As above, but goes only into some folders, and refuses nothing: for who only asks what is there.
FolderScan scan_names(const FileSystem& files, const std::string& folder,
                      const EntersFolder& enters, HiddenNames hidden = HiddenNames::leave_out);

}  // namespace silcrow
