// What a scan lists and leaves out; links on a real disk.
#include "load/folder_scan.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "source/test_folder.h"

using namespace silcrow;

namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a scan lists files and folders, without hidden ones and packages") {
  const MemoryFileSystem files({{"b/x.md", ""},
                                {"b/.git/config", ""},
                                {"b/.hidden.md", ""},
                                {"b/node_modules/p/README.md", ""},
                                {"b/site/y.md", ""},
                                {"other.md", ""}});
  CHECK(scan_folder(files, "b").tree.paths == Paths{"site/", "site/y.md", "x.md"});
  CHECK(scan_folder(files, ".").tree.paths.size() == 5);
}

TEST_CASE("a site that was written into the folder is no part of it") {
  const MemoryFileSystem files({{"b/x.md", ""},
                                {"b/public/.silcrow-files", ""},
                                {"b/public/index.html.md", ""},
                                {"b/public/deep/y.md", ""}});
  CHECK(scan_folder(files, "b").tree.paths == Paths{"x.md"});
  // Who names the folder itself means it.
  CHECK(scan_folder(files, "b/public").tree.paths == Paths{"deep/", "deep/y.md", "index.html.md"});
}

TEST_CASE("a scan goes only into the folders that are asked for") {
  const MemoryFileSystem files({{"x.md", ""}, {"a/x.md", ""}, {"b/x.md", ""}, {"a/b/x.md", ""}});
  const auto enters = [](const std::string& name) { return name == "a"; };
  CHECK(scan_names(files, ".", enters).tree.paths == Paths{"a/", "a/b/", "a/x.md", "b/", "x.md"});
}

TEST_CASE("links in circles end, and a folder is listed under its own name") {
  const TestFolder folder;
  folder.put("z/file.md", "x");
  folder.put("z/deep/file.md", "x");
  fs::create_directory_symlink("z", folder.path() / "a-link");
  fs::create_directory_symlink("..", folder.path() / "z/deep/up");
  fs::create_symlink("nowhere", folder.path() / "dangling.md");
  CHECK(scan_folder(DiskFileSystem(), folder.path().string()).tree.paths ==
        Paths{"z/", "z/deep/", "z/deep/file.md", "z/file.md"});
}

TEST_CASE("links out of the folder are refused, links within it are not") {
  const TestFolder folder;
  folder.put("outside/file.md", "x");
  folder.put("book-2/file.md", "x");
  folder.put("book/deep/x.md", "x");
  const std::string book = (folder.path() / "book").string();
  fs::create_directory_symlink("../outside", book + "/a");
  fs::create_directory_symlink("../book-2", book + "/b");
  fs::create_directory_symlink("..", book + "/deep/up");
  fs::create_directory_symlink("../..", book + "/deep/up-2");
  fs::create_symlink("../outside/file.md", book + "/c.md");
  fs::create_symlink("deep/x.md", book + "/d.md");
  const FolderScan scan = scan_folder(DiskFileSystem(), book);
  CHECK(scan.tree.paths == Paths{"d.md", "deep/", "deep/x.md"});
  Paths refused;
  for (const auto& [path, refusal] : scan.tree.refusals) refused.push_back(path);
  CHECK(refused == Paths{"a", "b", "c.md", "deep/up-2"});
  REQUIRE(scan.tree.refusal("a/file.md") != nullptr);
  CHECK(scan.tree.refusal("a/file.md")->message ==
        "`" + book + "/a` is a symbolic link out of `" + book + "`, and is not read");
  CHECK(scan.tree.refusal("deep/x.md") == nullptr);
  // Who only asks for names sees through them.
  const auto everywhere = [](const std::string&) { return true; };
  CHECK(scan_names(DiskFileSystem(), book, everywhere).tree.has_file("a/file.md"));
}

TEST_CASE("links may lead into a folder around, but to nothing hidden and not above") {
  const TestFolder folder;
  folder.put("README.md", "x");
  folder.put(".env", "x");
  folder.put(".git/config", "x");
  folder.put("examples/x.py", "x");
  folder.put("docs/a.md", "x");
  const std::string docs = folder.at("docs");
  fs::create_symlink("../README.md", docs + "/index.md");
  fs::create_directory_symlink("../examples", docs + "/examples");
  fs::create_directory_symlink("..", docs + "/up");
  fs::create_symlink("../.env", docs + "/env.txt");
  fs::create_symlink("../.git/config", docs + "/config.txt");
  fs::create_symlink("../../elsewhere", docs + "/elsewhere");
  const FolderScan scan = scan_folder(DiskFileSystem(), docs, folder.path().string());
  CHECK(scan.tree.paths == Paths{"a.md", "examples/", "examples/x.py", "index.md"});
  Paths refused;
  for (const auto& [path, refusal] : scan.tree.refusals) refused.push_back(path);
  CHECK(refused == Paths{"config.txt", "env.txt", "up"});
}

TEST_CASE("what cannot be read is refused, but for pages") {
  class Locked final : public FileSystem {
   public:
    ReadResult read(const std::string& path) const override { return files_.read(path); }
    FileKind kind(const std::string& path) const override { return files_.kind(path); }
    std::vector<FolderEntry> list(const std::string& folder) const override {
      return folder == "b/locked" ? std::vector<FolderEntry>() : files_.list(folder);
    }
    std::string access_error(const std::string& path) const override {
      return path.ends_with("locked") || path.ends_with(".txt") ? "permission denied" : "";
    }
    std::string real_path(const std::string& path) const override { return files_.real_path(path); }

   private:
    MemoryFileSystem files_{{{"b/a.txt", ""}, {"b/b.md", ""}, {"b/c", ""}, {"b/locked/x.md", ""}}};
  };
  const FolderScan scan = scan_folder(Locked(), "b");
  CHECK(scan.error == "");
  CHECK(scan.tree.paths == Paths{"b.md", "c"});
  REQUIRE(scan.tree.refusals.size() == 2);
  CHECK(scan.tree.refusal("a.txt")->message == "`b/a.txt` cannot be read: permission denied");
  CHECK(scan.tree.refusal("locked/x.md")->message ==
        "`b/locked` cannot be read: permission denied");
  CHECK(scan_folder(Locked(), "b/locked").error == "`b/locked` cannot be read: permission denied");
}

TEST_CASE("a folder of too many files is an error") {
  std::map<std::string, std::string> many;
  for (int i = 0; i < 200001; ++i) many["b/" + std::to_string(i)] = "";
  const FolderScan scan = scan_folder(MemoryFileSystem(std::move(many)), "b");
  CHECK(scan.error == "`b` holds more than 200000 files and folders: is this a book?");
}
