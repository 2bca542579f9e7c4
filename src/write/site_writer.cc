// One file at a time, on each thread: its bytes are made, compared with the old file's, written or
// linked.
#include "write/site_writer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <mutex>

#include "base/path.h"
#include "base/workers.h"
#include "write/descriptor.h"
#include "write/manifest.h"

namespace silcrow {

namespace {

class SiteWriter {
 public:
  SiteWriter(const FileSystem& files, const SiteFolders& folders)
      : files_(files),
        fresh_(open_folder(folders.fresh)),
        old_(folders.old.empty() ? Descriptor() : open_folder(folders.old)),
        shown_(folders.shown) {}

  // The manifest and the folders; empty, or what went wrong.
  std::string prepare(const std::vector<std::string>& paths) const {
    if (!fresh_.is_open()) return failure("write", shown_);
    if (!create_file(fresh_, manifest_name, manifest_text(paths))) {
      return failure("write", join_path(shown_, manifest_name));
    }
    for (const std::string& folder : folders_above(paths)) {
      if (::mkdirat(fresh_.number(), folder.c_str(), 0777) != 0) {
        return failure("make the folder", join_path(shown_, folder));
      }
    }
    return {};
  }

  // Empty, or what went wrong. Called from several threads.
  std::string write(const OutputFile& file) {
    std::string bytes;
    std::string error = make(file, bytes);
    if (!error.empty()) return error;
    if (has_same_old(file.path, bytes) && keep_old(file.path)) {
      ++unchanged_;
      return {};
    }
    if (!create_file(fresh_, file.path, bytes)) {
      return failure("write", join_path(shown_, file.path));
    }
    ++written_;
    return {};
  }

  size_t written() const { return written_; }
  size_t unchanged() const { return unchanged_; }
  size_t done() const { return written_ + unchanged_; }

 private:
  std::string make(const OutputFile& file, std::string& bytes) const {
    try {
      if (file.content) {
        bytes = file.content();
        return {};
      }
      ReadResult read = files_.read(file.copy_of);
      bytes = std::move(read.text);
      if (!read.ok) return fmt::format("cannot read `{}`: {}", file.copy_of, read.error);
      return {};
    } catch (
        const std::exception& error) {  // no memory, or a fault of ours: a thread must not throw
      return fmt::format("cannot make `{}`: {}", join_path(shown_, file.path), error.what());
    }
  }

  bool has_same_old(const std::string& path, const std::string& bytes) const {
    if (!old_.is_open()) return false;
    const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    const Descriptor file(::openat(old_.number(), path.c_str(), flags));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0) return false;
    if (!S_ISREG(status.st_mode) || size_t(status.st_size) != bytes.size()) return false;
    thread_local std::string old_bytes;  // keeps its memory from file to file
    return read_bytes(file, bytes.size(), old_bytes) && old_bytes == bytes;
  }

  // A second link to the old file. Where the file system has none, the file is written like any
  // other.
  bool keep_old(const std::string& path) const {
    return ::linkat(old_.number(), path.c_str(), fresh_.number(), path.c_str(), 0) == 0;
  }

  const FileSystem& files_;
  Descriptor fresh_;
  Descriptor old_;
  std::string shown_;
  std::atomic<size_t> written_ = 0;
  std::atomic<size_t> unchanged_ = 0;
};

// The first thing that went wrong; the threads stop after it.
class FirstError {
 public:
  bool is_set() const { return is_set_; }
  void set(std::string error) {
    const std::lock_guard lock(mutex_);
    if (!is_set_) error_ = std::move(error);
    is_set_ = true;
  }
  std::string take() { return std::move(error_); }

 private:
  std::mutex mutex_;
  std::atomic<bool> is_set_ = false;
  std::string error_;
};

// A path that climbs out of the site, or is the manifest's, is a fault of an output, and is not
// written.
std::string objection(const std::string& path) {
  const bool is_fit = !path.empty() && path == plain_path(path) && !is_outside(path);
  if (is_fit && path != manifest_name) return {};
  return fmt::format("this is a fault of silcrow: no file of a site can be called `{}`", path);
}

}  // namespace

WriteResult write_files(const OutputTree& tree, const FileSystem& files,
                        const WriteOptions& options, const SiteFolders& folders,
                        const std::vector<std::string>& skipped) {
  WriteResult result;
  std::vector<const OutputFile*> wanted;
  std::vector<std::string> paths;
  for (const OutputFile& file : tree.files) {
    result.error = objection(file.path);
    if (!result.error.empty()) return result;
    if (std::binary_search(skipped.begin(), skipped.end(), file.path)) continue;
    wanted.push_back(&file);
    paths.push_back(file.path);
  }
  SiteWriter writer(files, folders);
  result.error = writer.prepare(paths);
  if (!result.error.empty()) return result;

  FirstError first_error;
  options.workers.for_each(wanted.size(), [&](size_t index, unsigned) {
    if (first_error.is_set()) return;
    std::string error = writer.write(*wanted[index]);
    if (!error.empty()) {
      first_error.set(std::move(error));
    } else if (options.progress) {
      options.progress(writer.done(), wanted.size());
    }
  });
  result.error = first_error.take();
  result.written = writer.written();
  result.unchanged = writer.unchanged();
  return result;
}

}  // namespace silcrow
