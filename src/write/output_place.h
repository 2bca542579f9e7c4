// Where a site goes: the folder, its neighbours, and who else wants it.
#pragma once

#include <string>
#include <vector>

#include "write/descriptor.h"

namespace silcrow {

struct OutputPlace {
  std::string error;   // why there can be no site; empty when all is well
  std::string shown;   // the folder as the user knows it
  std::string parent;  // real path, exists
  std::string name;    // of the folder in its parent
  bool exists = false;

  std::string folder() const { return parent + "/" + name; }
  // A neighbour of the folder on the same file system: `.site.silcrow-new-1234`.
  std::string neighbour(const std::string& what) const;
};

// Resolves links and makes missing parents. Refuses what cannot be swapped: what is no folder, a
// mount point, the working folder, and a folder that holds one of `book_paths`.
OutputPlace find_output_place(const std::string& folder,
                              const std::vector<std::string>& book_paths);

// Holds the place against other processes, by a lock on a neighbour file that goes when the object
// does.
class PlaceLock {
 public:
  // Waits for another build up to a minute; `error()` then says so.
  explicit PlaceLock(const OutputPlace& place);
  ~PlaceLock();
  PlaceLock(const PlaceLock&) = delete;
  PlaceLock& operator=(const PlaceLock&) = delete;

  const std::string& error() const { return error_; }

 private:
  bool open_and_lock(const OutputPlace& place);

  std::string path_;
  std::string error_;
  Descriptor file_;
};

}  // namespace silcrow
