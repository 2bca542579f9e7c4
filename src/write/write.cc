// The steps from an output tree to a site.
#include "write/write.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "write/old_site.h"
#include "write/output_place.h"
#include "write/site_writer.h"
#include "write/swap.h"

namespace silcrow {

namespace {

WriteResult failed(std::string error) {
  WriteResult result;
  result.error = std::move(error);
  return result;
}

// The new folder with the mode of the old one, and the files that are carried over in both.
std::string make_fresh(const OutputPlace& place, const OldSite& old, const std::string& fresh) {
  if (::mkdir(fresh.c_str(), 0777) != 0) return failure("make the folder", fresh);
  if (!place.exists) return {};
  struct stat status {};
  if (::stat(place.folder().c_str(), &status) == 0) ::chmod(fresh.c_str(), status.st_mode & 07777);
  const Descriptor from = open_folder(place.folder());
  const Descriptor to = open_folder(fresh);
  for (const std::string& name : old.kept_files) {
    if (::linkat(from.number(), name.c_str(), to.number(), name.c_str(), 0) == 0) continue;
    // No links on this file system: a copy.
    struct stat kept {};
    std::string bytes;
    const Descriptor file(::openat(from.number(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.is_open() || ::fstat(file.number(), &kept) != 0 ||
        !read_bytes(file, size_t(kept.st_size), bytes) || !create_file(to, name, bytes)) {
      return failure("carry over", place.shown + "/" + name);
    }
  }
  return {};
}

void discard(const std::string& fresh, const OldSite& old) {
  for (const std::string& name : old.kept_files) {
    std::string path = fresh;
    path.append("/").append(name);
    ::unlink(path.c_str());
  }
  remove_site(fresh);
}

}  // namespace

WriteResult write(const OutputTree& planned, const FileSystem& files, const WriteOptions& options) {
  // Find the folder. From here on it is one that can change places with another.
  OutputPlace place = find_output_place(options.folder, options.book_paths);
  if (!place.error.empty()) return failed(place.error);

  // Keep others out, and clear away what the dead left. From here on all neighbours are ours.
  const PlaceLock lock(place);
  if (!lock.error().empty()) return failed(lock.error());
  clean_neighbours(place);
  place.exists = ::access(place.folder().c_str(), F_OK) == 0;

  // Make what gets its name from its bytes. From here on all files of the site are known.
  const OutputTree tree = with_late_files(planned, options.workers);

  // Look at what is there. From here on nothing is in the folder that would be missed.
  OldSite old;
  if (place.exists) old = examine_old_site(place.folder(), place.shown);
  if (old.error.empty()) old.error = kept_folder_conflict(old, place.shown, tree);
  if (!old.error.empty()) return failed(old.error);

  // Make the new site beside the old one, which nobody has touched so far.
  const std::string fresh = place.neighbour("new-" + std::to_string(::getpid()));
  std::string error = make_fresh(place, old, fresh);
  WriteResult result = failed(error);
  if (error.empty()) {
    const SiteFolders folders{fresh, place.exists ? place.folder() : "", place.shown};
    result = write_files(tree, files, options, folders, old.kept_files);
  }
  const bool is_same = result.written == 0 && place.exists &&
                       result.unchanged == old.paths.size() && !old.paths.empty();
  if (!result.error.empty() || is_same) {
    discard(fresh, old);
    return result;
  }

  // Bring its bytes to the disk, so that a machine that stops now does not wake up with empty
  // files, and a disk that is full says so.
  if (::syncfs(open_folder(fresh).number()) != 0) result.error = failure("write", place.shown);

  // Change places. From here on readers see the new site; what follows is tidying.
  std::string replaced;
  if (result.error.empty()) result.error = swap_in(place, fresh, replaced);
  if (!result.error.empty()) {
    discard(fresh, old);
  } else if (!replaced.empty()) {
    move_kept(replaced, place.folder());
    remove_site(replaced);
  }
  return result;
}

}  // namespace silcrow
