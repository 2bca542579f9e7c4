// Files laid over others: read, listed, gone, and in folders that do not exist below.
#include "source/overlay_file_system.h"

#include <catch2/catch.hpp>

using namespace silcrow;

static std::vector<std::string> names(const FileSystem& files, const std::string& folder) {
  std::vector<std::string> names;
  for (const FolderEntry& entry : files.list(folder)) {
    names.push_back(entry.name + (entry.kind == FileKind::folder ? "/" : ""));
  }
  return names;
}

TEST_CASE("a file system shows what is laid over it") {
  const MemoryFileSystem below({{"book/a.md", "a"}, {"book/b.md", "b"}, {"x.txt", "x"}});
  const OverlayFileSystem files(below, {{"book/a.md", "A"}, {"book/new/c.md", "C"}, {"d.md", "D"}},
                                {"book/b.md"});
  CHECK(files.read("book/a.md").text == "A");
  CHECK(files.read("./book/new/../a.md").text == "A");
  CHECK(files.read("book/new/c.md").text == "C");
  CHECK_FALSE(files.read("book/b.md").ok);
  CHECK(files.read("x.txt").text == "x");
  CHECK(files.kind("book/b.md") == FileKind::missing);
  CHECK(files.kind("book/new") == FileKind::folder);
  CHECK(files.kind("book/new/c.md") == FileKind::file);
  CHECK(names(files, "book") == std::vector<std::string>{"a.md", "new/"});
  CHECK(names(files, "book/new") == std::vector<std::string>{"c.md"});
  CHECK(names(files, "") == std::vector<std::string>{"book/", "d.md", "x.txt"});
}

TEST_CASE("links and files that cannot be read stay what they are") {
  class Below final : public FileSystem {
   public:
    ReadResult read(const std::string&) const override { return {false, "", "permission denied"}; }
    FileKind kind(const std::string&) const override { return FileKind::file; }
    std::vector<FolderEntry> list(const std::string&) const override {
      return {{"a.txt", FileKind::file, true}, {"b.txt", FileKind::file, false}};
    }
    std::string access_error(const std::string& path) const override { return read(path).error; }
    std::string real_path(const std::string& path) const override { return plain(path); }

   private:
    static std::string plain(const std::string& path) {
      return path.starts_with("./") ? path.substr(2) : path;
    }
  };
  const Below below;
  const OverlayFileSystem files(below, {{"b.txt", "B"}}, {});
  CHECK(files.list("")[0].is_link);
  CHECK(files.access_error("a.txt") == "permission denied");
  CHECK(files.access_error("b.txt") == "");
}
