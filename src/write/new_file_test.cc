// On a disk of its own.
#include "write/new_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "source/test_folder.h"

using namespace silcrow;
namespace fs = std::filesystem;

static std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("files are written whole, and old ones only replaced when that is meant") {
  const TestFolder place;
  const std::string folder = place.path();
  const std::string path = place.at("a");
  CHECK(write_new_file(path, "one").empty());
  CHECK(write_new_file(path, "two") == "`" + path + "` cannot be written: File exists");
  CHECK(read_text(path) == "one");

  CHECK(replace_file(path, "three", FileMode::text).empty());
  CHECK(read_text(path) == "three");
  CHECK(replace_file(folder + "/b/c/d", "four", FileMode::program).empty());
  struct stat found {};
  REQUIRE(::stat((folder + "/b/c/d").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0755);
  CHECK(replace_file(folder + "/b", "five", FileMode::text) ==
        "`" + folder + "/b` cannot be written: Is a directory");
  CHECK(std::distance(fs::directory_iterator(folder), {}) == 2);  // nothing is left beside
}
