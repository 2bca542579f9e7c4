// A small book written in one block of the manual, as the files that the compiler reads.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "manual/manual_page.h"
#include "source/file_system.h"

namespace silcrow {

// Without further ado the block is the file `page.md`, or `silcrow.yaml` where its language is
// `yaml`. Lines `-- name --` begin the files of a larger book; `-- name unreadable --` one whose
// reading fails for want of permission. In a block tagged `escapes`, `\xNN` is one byte.
class SampleBook final : public FileSystem {
 public:
  // `beside`: files that the sample does not show; its own come before them.
  explicit SampleBook(const ManualBlock& block, std::map<std::string, std::string> beside = {});

  ReadResult read(const std::string& path) const override;
  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  std::vector<FolderEntry> list(const std::string& folder) const override {
    return files_.list(folder);
  }
  std::string access_error(const std::string& path) const override;
  std::string real_path(const std::string& path) const override { return files_.real_path(path); }

 private:
  std::set<std::string> unreadable_;
  MemoryFileSystem files_;
};

}  // namespace silcrow
