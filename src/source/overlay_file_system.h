// A disk on which some files are other than they lie there: what a change would make of it, or what
// an editor has not saved yet.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "source/file_system.h"

namespace silcrow {

class OverlayFileSystem final : public FileSystem {
 public:
  // `texts` are the files that are there whatever lies below, `removed` those that are gone. Keeps
  // a reference to `below`.
  OverlayFileSystem(const FileSystem& below, const std::map<std::string, std::string>& texts,
                    const std::set<std::string>& removed);

  ReadResult read(const std::string& path) const override;
  FileKind kind(const std::string& path) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::string access_error(const std::string& path) const override;
  std::string real_path(const std::string& path) const override;
  std::map<std::string, int64_t> last_changes(const std::string& folder) const override {
    return below_.last_changes(folder);
  }

 private:
  const FileSystem& below_;
  std::map<std::string, std::string> texts_;  // by real path
  std::set<std::string> removed_;             // real paths
};

}  // namespace silcrow
