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
