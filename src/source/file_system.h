// The one door to the disk for everything that is read: the compiler sees only this, so a test
// states a whole world in five lines and the preview can hand in files that are not saved yet.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

enum class FileKind { missing, file, folder };

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::file;
  bool is_link = false;  // symbolic
};

struct ReadResult {
  bool ok = false;
  std::string text;   // the bytes of the file
  std::string error;  // why not, in lower case, when !ok
};

// Paths are UTF-8 with `/`, relative to the working folder or absolute. All calls are thread-safe.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  virtual ReadResult read(const std::string& path) const = 0;
  virtual FileKind kind(const std::string& path) const = 0;
  // The entries of a folder, sorted by name in byte order; empty when it cannot be read. Symbolic
  // links are named by what they point to; a dangling one is missing.
  virtual std::vector<FolderEntry> list(const std::string& folder) const = 0;
  // Why the file, or the folder's list, could not be read, in lower case; empty when it could.
  virtual std::string access_error(const std::string&) const { return {}; }
  // The path with symbolic links, `.` and `..` resolved, to tell whether it leaves a folder; the
  // path itself, made plain, where it does not exist.
  virtual std::string real_path(const std::string& path) const = 0;
  // When the files below a folder were last changed, as far as version control knows it: seconds
  // since 1970 in UTC by the path relative to the folder.
  virtual std::map<std::string, int64_t> last_changes(const std::string&) const { return {}; }
};

class DiskFileSystem final : public FileSystem {
 public:
  ReadResult read(const std::string& path) const override;
  FileKind kind(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::string access_error(const std::string& path) const override;
  std::string real_path(const std::string& path) const override;
  std::map<std::string, int64_t> last_changes(const std::string& folder) const override;
};

// Files by their path; folders exist where a file's path runs through them.
class MemoryFileSystem final : public FileSystem {
 public:
  explicit MemoryFileSystem(std::map<std::string, std::string> files);
  ReadResult read(const std::string& path) const override;
  FileKind kind(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::string real_path(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace silcrow
