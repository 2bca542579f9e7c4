// FileSystem over the real disk.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "source/file_system.h"
#include "source/git_history.h"

namespace silcrow {

namespace {

// The message of an errno value without the thread-unsafe buffer of strerror.
std::string error_text(int error) {
  std::string text = std::generic_category().message(error);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = char(text[0] + 32);
  return text;
}

FileKind kind_of(const struct stat& status) {
  return S_ISDIR(status.st_mode) ? FileKind::folder : FileKind::file;
}

ReadResult read_descriptor(int descriptor) {
  ReadResult result;
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return {false, "", error_text(errno)};
  if (S_ISDIR(status.st_mode)) return {false, "", "is a folder"};
  if (!S_ISREG(status.st_mode)) return {false, "", "is no regular file"};
  // One byte more than there should be, so that the end of the file is met without growing.
  result.text.resize(size_t(status.st_size) + 1);
  size_t filled = 0;
  for (;;) {
    // A file may grow or shrink while it is read: what counts is what read() gives.
    if (filled == result.text.size()) result.text.resize(filled + 1);
    const ssize_t got =
        ::read(descriptor, result.text.data() + filled, result.text.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {false, "", error_text(errno)};
    if (got == 0) break;
    filled += size_t(got);
  }
  result.text.resize(filled);
  result.ok = true;
  return result;
}

}  // namespace

ReadResult DiskFileSystem::read(const std::string& path) const {
  // O_NONBLOCK: a pipe among the chapters must not hang the build; it is refused as no regular
  // file.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return {false, "", error_text(errno)};
  ReadResult result = read_descriptor(descriptor);
  ::close(descriptor);
  return result;
}

FileKind DiskFileSystem::kind(const std::string& path) const {
  struct stat status {};
  if (::stat(path.empty() ? "." : path.c_str(), &status) != 0) return FileKind::missing;
  return kind_of(status);
}

std::vector<FolderEntry> DiskFileSystem::list(const std::string& folder) const {
  std::vector<FolderEntry> entries;
  std::error_code error;
  std::filesystem::directory_iterator it(folder.empty() ? "." : folder, error);
  for (; !error && it != std::filesystem::directory_iterator(); it.increment(error)) {
    // The listing mostly knows these kinds, so that no file needs to be asked for its own.
    std::error_code unknown;
    FileKind kind = FileKind::missing;
    if (it->is_directory(unknown)) kind = FileKind::folder;
    if (it->is_regular_file(unknown)) kind = FileKind::file;
    entries.push_back({it->path().filename().string(), kind, it->is_symlink(unknown)});
  }
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

std::string DiskFileSystem::access_error(const std::string& path) const {
  const int wanted = kind(path) == FileKind::folder ? R_OK | X_OK : R_OK;
  return ::access(path.empty() ? "." : path.c_str(), wanted) == 0 ? "" : error_text(errno);
}

std::string DiskFileSystem::real_path(const std::string& path) const {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

std::map<std::string, int64_t> DiskFileSystem::last_changes(const std::string& folder) const {
  return git_last_changes(folder);
}

}  // namespace silcrow
