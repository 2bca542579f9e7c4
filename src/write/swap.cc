// renameat2(RENAME_EXCHANGE) where there is one, else two renames.
#include "write/swap.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <vector>

#include "write/old_site.h"

namespace silcrow {

namespace {

std::string swap_failure(const OutputPlace& place) {
  if (errno != EBUSY) return failure("put the new site in the place of", place.shown);
  return fmt::format(
      "`{}` is a mount point or in use, so it cannot change places with a new site; "
      "name a folder in it",
      place.shown);
}

bool rename_folder(const std::string& from, const std::string& to) {
  return ::rename(from.c_str(), to.c_str()) == 0;
}

// For file systems without an exchange: for a moment there is no site.
std::string swap_in_two_steps(const OutputPlace& place, const std::string& fresh,
                              std::string& old) {
  old = place.neighbour("old-" + std::to_string(::getpid()));
  if (!rename_folder(place.folder(), old)) return swap_failure(place);
  if (rename_folder(fresh, place.folder())) return {};
  std::string error = swap_failure(place);
  rename_folder(old, place.folder());
  return error;
}

std::vector<std::string> neighbours(const OutputPlace& place, const std::string& what) {
  namespace fs = std::filesystem;
  std::vector<std::string> found;
  const std::string prefix = place.neighbour(what);
  std::error_code error;
  fs::directory_iterator entry(place.parent.empty() ? "/" : place.parent, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string path = place.parent + "/" + entry->path().filename().string();
    if (path.starts_with(prefix)) found.push_back(path);
  }
  return found;
}

bool is_there(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

// A neighbour holds what a build put there, and perhaps what the old site kept for others.
void remove_neighbour(const OutputPlace& place, const std::string& folder) {
  if (!examine_old_site(folder, folder).error.empty()) return;
  if (is_there(place.folder())) move_kept(folder, place.folder());
  remove_site(folder);
}

}  // namespace

std::string swap_in(const OutputPlace& place, const std::string& fresh, std::string& old) {
  old.clear();
  if (!place.exists) {
    return rename_folder(fresh, place.folder()) ? std::string() : swap_failure(place);
  }
  const std::string folder = place.folder();
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) {
    old = fresh;
    return {};
  }
  if (errno != ENOSYS && errno != EINVAL && errno != ENOTSUP) return swap_failure(place);
  return swap_in_two_steps(place, fresh, old);
}

void clean_neighbours(const OutputPlace& place) {
  for (const std::string& old : neighbours(place, "old-")) {
    if (!is_there(place.folder())) rename_folder(old, place.folder());
    if (is_there(old)) remove_neighbour(place, old);
  }
  for (const std::string& fresh : neighbours(place, "new-")) remove_neighbour(place, fresh);
}

}  // namespace silcrow
