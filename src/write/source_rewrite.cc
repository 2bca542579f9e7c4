// First every new file is whole and on the disk under a name of its own, then they take their
// places, and last what has moved away is removed.
#include "write/source_rewrite.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>

#include "base/path.h"
#include "source/file_system.h"
#include "write/descriptor.h"

namespace silcrow {

namespace {

constexpr mode_t permission_bits = 07777;

std::string temporary_path(const std::string& path) {
  const std::string name = fmt::format(".{}.silcrow-{}", file_name_of(path), ::getpid());
  return join_path(folder_of(path), name);
}

// One file on its way. Every step gives what went wrong, or nothing.
class Change {
 public:
  Change(const SourceRewrite& rewrite, const FileSystem& files) : rewrite_(rewrite) {
    source_ = files.real_path(rewrite.path);
    place_ = moves() ? rewrite.new_path : source_;
  }

  std::string check(const FileSystem& files) const {
    const ReadResult now = files.read(rewrite_.path);
    if (!now.ok) return fmt::format("cannot read `{}`: {}", rewrite_.path, now.error);
    if (now.text != rewrite_.before) {
      return fmt::format("`{}` has changed since it was read; nothing is written", rewrite_.path);
    }
    if (!moves() || files.kind(place_) == FileKind::missing) return {};
    return fmt::format("`{}` exists already", rewrite_.new_path);
  }

  // Makes the new file beside the place it will take.
  std::string prepare() {
    struct stat status {};
    if (::stat(source_.c_str(), &status) != 0) return failure("read", rewrite_.path);
    make_folders();
    const std::string path = temporary_path(place_);
    const std::string error = write_file(path, rewrite_.after, status.st_mode);
    if (error.empty()) temporary_ = path;
    return error;
  }

  std::string take_place() {
    if (rename(temporary_) != 0) return failure("write", place_);
    temporary_.clear();
    is_placed_ = true;
    return {};
  }

  std::string remove_old() {
    if (moves() && ::unlink(source_.c_str()) != 0) return failure("remove", rewrite_.path);
    return {};
  }

  // As it was before; without a word, since a failure has been reported already.
  void take_back() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    if (is_placed_ && moves()) ::unlink(place_.c_str());
    if (is_placed_ && !moves()) {
      struct stat status {};
      const std::string path = temporary_path(place_);
      const bool is_whole = ::stat(place_.c_str(), &status) == 0 &&
                            write_file(path, rewrite_.before, status.st_mode).empty();
      if (is_whole) ::rename(path.c_str(), place_.c_str());
    }
    for (; !made_folders_.empty(); made_folders_.pop_back()) {
      ::rmdir(made_folders_.back().c_str());
    }
  }

  std::string folder() const { return std::string(folder_of(place_)); }

 private:
  bool moves() const { return !rewrite_.new_path.empty(); }

  // A file that has appeared at a new path meanwhile is not overwritten, where the system can tell.
  int rename(const std::string& from) const {
    if (moves()) {
      const int result =
          ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, place_.c_str(), RENAME_NOREPLACE);
      if (result == 0 || (errno != ENOSYS && errno != EINVAL)) return result;
    }
    return ::rename(from.c_str(), place_.c_str());
  }

  void make_folders() {
    for (size_t slash = place_.find('/', 1); slash != std::string::npos;
         slash = place_.find('/', slash + 1)) {
      const std::string folder = place_.substr(0, slash);
      if (::mkdir(folder.c_str(), 0777) == 0) made_folders_.push_back(folder);
    }
  }

  static std::string write_file(const std::string& path, const std::string& bytes, mode_t mode) {
    const std::string folder_path(folder_of(path));
    const Descriptor folder = open_folder(folder_path.empty() ? "." : folder_path);
    if (!folder.is_open()) return failure("write in", folder_path);
    if (!create_file(folder, std::string(file_name_of(path)), bytes)) {
      const int error = errno;
      if (error != EEXIST) ::unlink(path.c_str());
      return failure("write", path, error);
    }
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const bool is_whole = file.is_open() && ::fchmod(file.number(), mode & permission_bits) == 0 &&
                          ::fsync(file.number()) == 0;
    if (is_whole) return {};
    std::string error = failure("write", path);
    ::unlink(path.c_str());
    return error;
  }

  const SourceRewrite& rewrite_;
  std::string source_;  // where the file really lies
  std::string place_;   // where the new one goes
  std::string temporary_;
  bool is_placed_ = false;
  std::vector<std::string> made_folders_;
};

template <typename Step>
std::string for_all(std::vector<Change>& changes, Step step) {
  for (Change& change : changes) {
    std::string error = step(change);
    if (!error.empty()) return error;
  }
  return {};
}

// So that the renames outlive a crash of the machine, too; a system that cannot is no failure.
void sync_folders(const std::vector<Change>& changes) {
  std::set<std::string> paths;
  for (const Change& change : changes) paths.insert(change.folder());
  for (const std::string& path : paths) {
    const Descriptor folder = open_folder(path.empty() ? "." : path);
    if (folder.is_open()) ::fsync(folder.number());
  }
}

}  // namespace

std::string rewrite_sources(const std::vector<SourceRewrite>& rewrites) {
  const DiskFileSystem files;
  std::vector<Change> changes;
  changes.reserve(rewrites.size());
  for (const SourceRewrite& rewrite : rewrites) changes.emplace_back(rewrite, files);

  std::string error = for_all(changes, [&](Change& change) { return change.check(files); });
  if (error.empty()) error = for_all(changes, [](Change& change) { return change.prepare(); });
  // What an editor has saved while the new files were written is not lost.
  if (error.empty()) {
    error = for_all(changes, [&](Change& change) { return change.check(files); });
  }
  if (error.empty()) error = for_all(changes, [](Change& change) { return change.take_place(); });
  if (error.empty()) {
    sync_folders(changes);
    return for_all(changes, [](Change& change) { return change.remove_old(); });
  }
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) change->take_back();
  return error;
}

}  // namespace silcrow
