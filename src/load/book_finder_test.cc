// Which configuration is found, from where.
#include "load/book_finder.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace silcrow;

namespace {

// A working folder that is not the root: only its real path matters.
class Elsewhere final : public FileSystem {
 public:
  Elsewhere(std::string here, std::map<std::string, std::string> files)
      : here_(std::move(here)), files_(std::move(files)) {}
  ReadResult read(const std::string& path) const override { return files_.read(path); }
  FileKind kind(const std::string& path) const override { return files_.kind(path); }
  std::vector<FolderEntry> list(const std::string& path) const override {
    return files_.list(path);
  }
  std::string real_path(const std::string& path) const override {
    return path == "." ? here_ : files_.real_path(path);
  }

 private:
  std::string here_;
  MemoryFileSystem files_;
};

}  // namespace

TEST_CASE("without a BOOK the nearest configuration upwards is taken") {
  const Elsewhere files("/books/me/docs", {{"../mkdocs.yml", ""}, {"../../silcrow.yaml", ""}});
  const FoundBook book = find_book(files, "");
  CHECK(book.file == "../mkdocs.yml");
  CHECK(book.folder == "..");
  CHECK(book.kind == ConfigurationKind::mkdocs_yml);
}

TEST_CASE("the search ends at the root") {
  const Elsewhere files("/a", {{"../../silcrow.yaml", ""}});
  const FoundBook book = find_book(files, "");
  CHECK(book.kind == ConfigurationKind::none);
  CHECK(book.file.empty());
  CHECK(book.folder.empty());
  CHECK(book.error.empty());
}

TEST_CASE("in one folder silcrow.yaml comes first") {
  const MemoryFileSystem files({{"b/book.toml", ""}, {"b/mkdocs.yml", ""}, {"b/silcrow.yaml", ""}});
  CHECK(find_book(files, "b/").file == "b/silcrow.yaml");
  CHECK(find_book(files, "b/book.toml").kind == ConfigurationKind::book_toml);
  CHECK(find_book(files, "./b/mkdocs.yml").folder == "b");
}

TEST_CASE("a folder without a configuration is a plain folder") {
  const MemoryFileSystem files({{"b/c/x.md", ""}, {"silcrow.yaml", ""}});
  const FoundBook book = find_book(files, "b/c");
  CHECK(book.kind == ConfigurationKind::none);
  CHECK(book.folder == "b/c");
}

TEST_CASE("a configuration may have another name") {
  const MemoryFileSystem files({{"a.yml", ""}, {"a.toml", ""}, {"mkdocs-de.yml", ""}});
  CHECK(find_book(files, "a.yml").kind == ConfigurationKind::silcrow_yaml);
  CHECK(find_book(files, "a.toml").kind == ConfigurationKind::book_toml);
  CHECK(find_book(files, "mkdocs-de.yml").kind == ConfigurationKind::mkdocs_yml);
}

TEST_CASE("what is no book is an error of the world") {
  const MemoryFileSystem files(std::map<std::string, std::string>{{"x.md", ""}});
  CHECK(find_book(files, "y").error == "no such folder or file: `y`");
  CHECK(find_book(files, "x.md").error ==
        "`x.md` is no configuration: name the book's folder or its silcrow.yaml");
}

TEST_CASE("an absolute path into the working folder becomes relative") {
  const Elsewhere files("/books/me", {{"b/silcrow.yaml", ""}, {"/opt/b/silcrow.yaml", ""}});
  CHECK(find_book(files, "/books/me/b").file == "b/silcrow.yaml");
  CHECK(find_book(files, "/opt/b").file == "/opt/b/silcrow.yaml");
}
