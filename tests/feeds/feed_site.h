// Sites of small books with what other programs read of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "compile/compile.h"

namespace silcrow {

// Files in memory of which version control knows some dates, by path.
class DatedFileSystem final : public FileSystem {
 public:
  DatedFileSystem(std::map<std::string, std::string> files, std::map<std::string, int64_t> changes)
      : files_(std::move(files)), changes_(std::move(changes)) {}

  ReadResult read(const std::string& path) const override { return files_.read(path); }
  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  std::vector<FolderEntry> list(const std::string& folder) const override {
    return files_.list(folder);
  }
  std::string real_path(const std::string& path) const override { return files_.real_path(path); }
  std::map<std::string, int64_t> last_changes(const std::string&) const override {
    return changes_;
  }

 private:
  MemoryFileSystem files_;
  std::map<std::string, int64_t> changes_;
};

struct FeedBook {
  std::map<std::string, std::string> files;  // with the configuration, from the book's folder
  std::map<std::string, int64_t> changes = {};
  std::string date = {};  // of SOURCE_DATE_EPOCH
  std::vector<std::string> outputs = {};
};

// The files of the site by their paths; compiling must succeed.
std::map<std::string, std::string> feed_site(const FeedBook& book);

}  // namespace silcrow
