// Which files are read because others include them; links on a real disk.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "load/load.h"
#include "load/test_dump.h"
#include "model/include_directive.h"
#include "source/test_folder.h"

using namespace silcrow;

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

struct Included {
  std::string pages;     // paths, one a line
  std::string included;  // keys, one a line, with what they are if not read
  std::string problems;
};

Included read(const FileSystem& files, const std::string& book_path) {
  Diagnostics diagnostics;
  const LoadResult result = load(files, book_path, 1, diagnostics);
  Included read;
  for (const LoadedPage& page : result.book.pages) read.pages += page.path + "\n";
  for (const auto& [key, file] : result.book.included) {
    read.included += key;
    if (file == no_file)
      read.included += result.book.refused.contains(key) ? " refused" : " missing";
    read.included += "\n";
  }
  read.problems = dump(diagnostics, result.book.sources);
  return read;
}

Included read(Files files, const std::string& book_path = "") {
  return read(MemoryFileSystem(std::move(files)), book_path);
}

}  // namespace

TEST_CASE("included files are read, and those that they include") {
  const Included result =
      read(Files{{"ops/a.md", "--8<-- \"x.md\"\nsee {{#include ../code/f.go:2}}\n"},
                 {"ops/x.md", "> {{#include snippets/y.md}}\n"},
                 {"snippets/y.md", "--8<--\nz.txt\n; no.txt\n\n--8<--\n"},
                 {"snippets/z.txt", "--8<-- \"gone.md\"\r\n"},
                 {"code/f.go", "package f"}});
  CHECK(result.problems.empty());
  CHECK(result.included ==
        "code/f.go\nops/x.md\nsnippets/gone.md missing\nsnippets/y.md\nsnippets/z.txt\n");
  CHECK(result.pages == "ops/a.md\n");
}

TEST_CASE("listed pages that are included stay pages") {
  const Included result = read(Files{{"silcrow.yaml", "chapters: [a.md, b.md]\n"},
                                     {"a.md", "--8<-- \"b.md\"\n{{#include c.md}}"},
                                     {"b.md", ""},
                                     {"c.md", ""}});
  CHECK(result.pages == "a.md\nb.md\n");
  CHECK(result.included == "b.md\nc.md\n");
}

TEST_CASE("files that include each other or themselves are still pages") {
  const Included result = read(Files{
      {"a.md", "--8<-- \"a.md\"\n"}, {"b.md", "--8<-- \"c.md\"\n"}, {"c.md", "--8<-- \"b.md\"\n"}});
  CHECK(result.pages == "a.md\nb.md\n");
  CHECK(result.included == "a.md\nb.md\nc.md\n");
}

TEST_CASE("an include that leaves the book's folder is reported and not read") {
  const Included result =
      read(Files{{"b/a.md",
                  "--8<-- \"../secret.txt\"\n{{#include /etc/passwd}} {{#include ../secret.txt}}"},
                 {"secret.txt", "--8<-- \"c.md\""}},
           "b");
  CHECK(result.included == "../secret.txt refused\n/etc/passwd refused\n");
  CHECK(result.problems ==
        "link-escapes-book: `../secret.txt` lies outside of the book's folder and is not read "
        "<--8<-- \"../secret.txt\">\n"
        "link-escapes-book: `/etc/passwd` lies outside of the book's folder and is not read "
        "<{{#include /etc/passwd}}>\n"
        "link-escapes-book: `../secret.txt` lies outside of the book's folder and is not read "
        "<{{#include ../secret.txt}}>\n");
}

TEST_CASE("a glossary outside may include files of its own folder and of the book") {
  const Included result = read(Files{{"b/silcrow.yaml", "glossary: ../g\nchapters: [a.md]\n"},
                                     {"b/a.md", ""},
                                     {"b/s/x.md", ""},
                                     {"g/t.md", "--8<-- \"_note.md\"\n--8<-- \"s/x.md\"\n"},
                                     {"g/_note.md", ""}},
                               "b");
  CHECK(result.problems.empty());
  CHECK(result.included == "glossary/_note.md\ns/x.md\n");
}

TEST_CASE("parse finds the same keys by asking what was read") {
  Diagnostics diagnostics;
  const MemoryFileSystem files(Files{{"d/a.md", "--8<-- \"x.md\"\n"}, {"x.md", ""}});
  const LoadResult result = load(files, "", 1, diagnostics);
  const auto was_read = [&](const std::string& key) {
    const auto found = result.book.included.find(key);
    return found != result.book.included.end() && found->second != no_file;
  };
  CHECK(include_key("d/a.md", "x.md", was_read) == "x.md");
}

TEST_CASE("a symbolic link does not lead an include out of the book") {
  const TestFolder folder;
  folder.put("secret.txt", "s");
  folder.put("book/real.txt", "r");
  folder.put("book/a.md", "--8<-- \"link.txt\"\n--8<-- \"inner.txt\"\n--8<-- \"up/secret.txt\"\n");
  fs::create_symlink("../secret.txt", folder.path() / "book/link.txt");
  fs::create_symlink("real.txt", folder.path() / "book/inner.txt");
  fs::create_directory_symlink("..", folder.path() / "book/up");
  const Included result = read(DiskFileSystem(), (folder.path() / "book").string());
  CHECK(result.included == "inner.txt\nlink.txt refused\nup/secret.txt refused\n");
  CHECK(result.problems.find("link-escapes-book: `link.txt`") != std::string::npos);
  CHECK(result.problems.find("link-escapes-book: `up/secret.txt`") != std::string::npos);
}

TEST_CASE("a page or an include that cannot be read is reported") {
  const TestFolder folder;
  folder.put("silcrow.yaml", "chapters: [a.md, pipe.md]\n");
  folder.put("a.md", "--8<-- \"pipe.md\"\n{{#include other}}\n");
  ::mkfifo((folder.path() / "pipe.md").c_str(), 0600);
  ::mkfifo((folder.path() / "other").c_str(), 0600);
  const Included result = read(DiskFileSystem(), folder.path().string());
  CHECK(result.included == "other refused\npipe.md refused\n");
  const std::string place = folder.path().string();
  CHECK(result.problems == "file-unreadable: `" + place +
                               "/pipe.md` cannot be read: is no regular file <pipe.md>\n" +
                               "file-unreadable: `" + place +
                               "/other` cannot be read: is no regular file <{{#include other}}>\n");
}
