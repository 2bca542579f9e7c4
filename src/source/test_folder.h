// A folder of its own for a test that needs a real disk; gone with everything in it afterwards.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "source/temporary_folder.h"

namespace silcrow {

class TestFolder {
 public:
  TestFolder() {
    if (path().empty()) throw std::runtime_error("no folder can be made");
  }

  const std::filesystem::path& path() const { return folder_.path(); }
  std::string at(const std::string& name) const { return (path() / name).string(); }

  // Writes a file, and the folders that it lies in.
  void put(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path() / name).parent_path());
    std::ofstream(path() / name, std::ios::binary) << text;
  }
  // Empty where there is no such file.
  std::string text(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(path() / name, std::ios::binary).rdbuf();
    return text.str();
  }

 private:
  TemporaryFolder folder_{"test"};
};

}  // namespace silcrow
