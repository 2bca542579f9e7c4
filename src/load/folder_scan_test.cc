// What a scan lists and leaves out; links on a real disk.
#include "load/folder_scan.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace silcrow;

namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "silcrow-scan-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~TemporaryFolder() { fs::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void add(const std::string& file) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << "x";
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a scan lists files and folders, without hidden ones, packages and the output") {
  const MemoryFileSystem files({{"b/x.md", ""},
                                {"b/.git/config", ""},
                                {"b/.hidden.md", ""},
                                {"b/node_modules/p/README.md", ""},
                                {"b/site/index.html", ""},
                                {"b/c/site/y.md", ""},
                                {"other.md", ""}});
  CHECK(scan_folder(files, "b", "b/site").tree.paths ==
        Paths{"c/", "c/site/", "c/site/y.md", "x.md"});
  CHECK(scan_folder(files, ".", "site").tree.paths.size() == 8);
}

TEST_CASE("a site that was written into the folder is no part of it") {
  const MemoryFileSystem files({{"b/x.md", ""},
                                {"b/public/.silcrow-files", ""},
                                {"b/public/index.html.md", ""},
                                {"b/public/deep/y.md", ""}});
  CHECK(scan_folder(files, "b", "site").tree.paths == Paths{"x.md"});
  // Who names the folder itself means it.
  CHECK(scan_folder(files, "b/public", "site").tree.paths ==
        Paths{"deep/", "deep/y.md", "index.html.md"});
}

TEST_CASE("a scan goes only into the folders that are asked for") {
  const MemoryFileSystem files({{"x.md", ""}, {"a/x.md", ""}, {"b/x.md", ""}, {"a/b/x.md", ""}});
  const auto enters = [](const std::string& name) { return name == "a"; };
  CHECK(scan_folder(files, ".", "site", enters).tree.paths ==
        Paths{"a/", "a/b/", "a/x.md", "b/", "x.md"});
}

TEST_CASE("links in circles end, and a folder is listed under its own name") {
  const TemporaryFolder folder;
  folder.add("z/file.md");
  folder.add("z/deep/file.md");
  fs::create_directory_symlink("z", folder.path() / "a-link");
  fs::create_directory_symlink("..", folder.path() / "z/deep/up");
  fs::create_symlink("nowhere", folder.path() / "dangling.md");
  CHECK(scan_folder(DiskFileSystem(), folder.path().string(), "site").tree.paths ==
        Paths{"z/", "z/deep/", "z/deep/file.md", "z/file.md"});
}

TEST_CASE("a linked folder from outside is listed once, under the first name") {
  const TemporaryFolder folder;
  folder.add("outside/file.md");
  folder.add("book/x.md");
  fs::create_directory_symlink("../outside", folder.path() / "book/b");
  fs::create_directory_symlink("../outside", folder.path() / "book/a");
  CHECK(scan_folder(DiskFileSystem(), (folder.path() / "book").string(), "site").tree.paths ==
        Paths{"a/", "a/file.md", "x.md"});
}

TEST_CASE("a folder of too many files is an error") {
  std::map<std::string, std::string> many;
  for (int i = 0; i < 200001; ++i) many["b/" + std::to_string(i)] = "";
  const FolderScan scan = scan_folder(MemoryFileSystem(std::move(many)), "b", "site");
  CHECK(scan.error == "`b` holds more than 200000 files and folders: is this a book?");
}
