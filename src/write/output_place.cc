// Judges the output folder before anything is written.
#include "write/output_place.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

#include "base/path.h"

namespace silcrow {

namespace fs = std::filesystem;

namespace {

std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path.empty() ? "." : path, error);
  if (error) return {};
  const fs::path real = fs::weakly_canonical(absolute, error);
  return error ? std::string() : plain_path(real.string());
}

bool is_within(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + "/");
}

// What is wrong with a folder that exists already.
std::string objection(const OutputPlace& place) {
  struct stat link {};
  struct stat status {};
  struct stat above {};
  const std::string folder = place.folder();
  if (::lstat(folder.c_str(), &link) != 0) return failure("look at", place.shown);
  if (::stat(folder.c_str(), &status) != 0) {
    return fmt::format("`{}` is a symbolic link that leads nowhere", place.shown);
  }
  if (!S_ISDIR(status.st_mode)) return fmt::format("`{}` is no folder", place.shown);
  const std::string parent = place.parent.empty() ? "/" : place.parent;
  if (::stat(parent.c_str(), &above) == 0 && above.st_dev != status.st_dev) {
    return fmt::format(
        "`{0}` is a mount point, which cannot change places with a new site; name a "
        "folder in it, such as `{1}`",
        place.shown, join_path(place.shown, "site"));
  }
  return {};
}

}  // namespace

std::string OutputPlace::neighbour(const std::string& what) const {
  return fmt::format("{}/.{}.silcrow-{}", parent, name, what);
}

OutputPlace find_output_place(const std::string& folder,
                              const std::vector<std::string>& book_paths) {
  OutputPlace place;
  place.shown = folder;
  while (place.shown.size() > 1 && place.shown.ends_with('/')) place.shown.pop_back();
  const std::string real = real_path(folder);
  if (real.empty()) {
    place.error = failure("find", place.shown);
    return place;
  }
  for (const std::string& path : book_paths) {
    if (!is_within(real_path(path), real) && real != "/") continue;
    place.error = fmt::format(
        "`{}` contains the book, so it cannot be replaced by its site; name "
        "another folder with --out",
        place.shown);
    return place;
  }
  if (real == "/" || is_within(real_path("."), real)) {
    place.error = fmt::format(
        "`{}` contains the working folder, so it cannot change places with a "
        "new site; build from outside it",
        place.shown);
    return place;
  }
  place.parent = folder_of(real);
  place.name = file_name_of(real);
  std::error_code error;
  fs::create_directories(place.parent, error);
  if (error) {
    place.error = failure("make the folder", place.parent, error.value());
    return place;
  }
  if (place.parent == "/") place.parent.clear();  // so that `parent/name` is right
  struct stat status {};
  place.exists = ::lstat(place.folder().c_str(), &status) == 0;
  if (place.exists) place.error = objection(place);
  return place;
}

PlaceLock::PlaceLock(const OutputPlace& place) : path_(place.neighbour("lock")) {
  using std::chrono::steady_clock;
  const auto end = steady_clock::now() + std::chrono::seconds(60);
  while (!open_and_lock(place)) {
    if (!error_.empty()) return;
    if (steady_clock::now() > end) {
      error_ =
          fmt::format("another process is writing `{}` and does not come to an end", place.shown);
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

// False with an error: it is hopeless; without: another process holds the lock.
bool PlaceLock::open_and_lock(const OutputPlace& place) {
  const int flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
  Descriptor file(::open(path_.c_str(), flags, 0666));
  if (!file.is_open()) {
    const std::string parent(folder_of(place.shown));
    error_ = failure("write in the folder", parent.empty() ? "." : parent);
    return false;
  }
  // Some network file systems have no locks: then nothing keeps two builds apart, as before.
  if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;

  // The one before may have removed the file while we waited for it: then another one counts now.
  struct stat mine {};
  struct stat present {};
  if (::fstat(file.number(), &mine) != 0 || ::stat(path_.c_str(), &present) != 0) return false;
  if (mine.st_ino != present.st_ino) return false;
  file_ = std::move(file);
  return true;
}

PlaceLock::~PlaceLock() {
  if (file_.is_open()) ::unlink(path_.c_str());
}

}  // namespace silcrow
