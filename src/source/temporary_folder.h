// A new folder for this process alone, gone with everything in it when the object is.
#pragma once

#include <filesystem>
#include <string_view>

namespace silcrow {

class TemporaryFolder {
 public:
  // Below the system's folder for such things. `purpose` is part of its name.
  explicit TemporaryFolder(std::string_view purpose);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }  // empty where it cannot be made

 private:
  std::filesystem::path path_;
};

}  // namespace silcrow
