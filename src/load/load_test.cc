// Whole books in a few lines: which pages they have, in which order, and what is wrong with them.
#include "load/load.h"

#include <catch2/catch.hpp>

#include "load/test_dump.h"

using namespace silcrow;

namespace {

using Files = std::map<std::string, std::string>;

struct Loaded {
  LoadResult result;
  std::string pages;  // "role path (title)", one a line
  std::string problems;
};

Loaded load_files(const FileSystem& files, const std::string& book_path) {
  Diagnostics diagnostics;
  Loaded loaded;
  loaded.result = load(files, book_path, 1, diagnostics);
  const LoadedBook& book = loaded.result.book;
  for (const LoadedPage& page : book.pages) {
    const char* roles[] = {"front", "chapter", "appendix", "extra", "glossary"};
    loaded.pages += std::string(roles[size_t(page.role)]) + " " + page.path;
    if (!page.configured_title.empty()) loaded.pages += " (" + page.configured_title + ")";
    loaded.pages += page.file == no_file ? " unread\n" : "\n";
  }
  loaded.problems = dump(diagnostics, book.sources);
  return loaded;
}

Loaded load_files(Files files, const std::string& book_path = "") {
  return load_files(MemoryFileSystem(std::move(files)), book_path);
}

}  // namespace

TEST_CASE("a plain folder is a book of its pages in natural order") {
  const Loaded loaded = load_files(Files{{"b/10-x.md", "x"},
                                         {"b/2-y.md", "y"},
                                         {"b/README.md", "r"},
                                         {"b/sub/z.markdown", "z"},
                                         {"b/_draft.md", "d"},
                                         {"b/_parts/p.md", "p"},
                                         {"b/picture.png", "i"}},
                                   "b");
  CHECK(loaded.result.ok);
  CHECK(loaded.problems.empty());
  CHECK(loaded.pages ==
        "front README.md\nchapter 2-y.md\nchapter 10-x.md\nchapter sub/z.markdown\n");
  const LoadedBook& book = loaded.result.book;
  CHECK(book.config.folder == "b");
  CHECK(book.config.file.empty());
  CHECK(book.config.parts.at(0).chapters.size() == 3);
  CHECK(book.tree.has_file("picture.png"));
  CHECK(book.sources.file(book.pages[1].file).path == "b/2-y.md");
  CHECK(book.sources.file(book.pages[1].file).text == "y");
}

TEST_CASE("an empty folder with one page is a book") {
  CHECK(load_files(Files{{"a.md", "# A"}}).pages == "chapter a.md\n");
}

TEST_CASE("a configured book is read in its order") {
  const Loaded loaded = load_files(
      Files{{"book/silcrow.yaml",
             "parts:\n- title: P\n  chapters: [./b.md, {file: a.md, title: Ay}, index.md]\n"
             "appendices: [app.md]\nglossary: ../glossary\n"},
            {"book/index.md", ""},
            {"book/a.md", ""},
            {"book/b.md", ""},
            {"book/app.md", ""},
            {"book/rest.md", ""},
            {"glossary/term.md", ""},
            {"glossary/index.md", ""},
            {"glossary/t.svg", ""}},
      "book");
  CHECK(loaded.problems.empty());
  CHECK(loaded.pages ==
        "front index.md\nchapter b.md\nchapter a.md (Ay)\nappendix app.md\n"
        "glossary glossary/index.md\nglossary glossary/term.md\nextra rest.md\n");
  const LoadedBook& book = loaded.result.book;
  CHECK(book.config.file == "book/silcrow.yaml");
  CHECK(book.config.glossary_folder == "../glossary");
  CHECK(book.config.glossary_path == "glossary");
  CHECK(book.tree.has_file("glossary/t.svg"));
  CHECK(disk_path(book.config, "glossary/t.svg") == "glossary/t.svg");
  CHECK(disk_path(book.config, "a.md") == "book/a.md");
  CHECK(book.sources.file(book.pages[5].file).path == "glossary/term.md");
}

TEST_CASE("a glossary within the book keeps its paths, one outside takes a free name") {
  CHECK(load_files(Files{{"silcrow.yaml", "glossary: terms\nchapters: [a.md]\n"},
                         {"a.md", ""},
                         {"terms/x.md", ""}})
            .pages == "chapter a.md\nglossary terms/x.md\n");
  CHECK(load_files(Files{{"b/silcrow.yaml", "glossary: ../terms.md\nchapters: [glossary/a.md]\n"},
                         {"b/glossary/a.md", ""},
                         {"terms.md", ""},
                         {"other.md", ""}},
                   "b")
            .pages == "chapter glossary/a.md\nglossary glossary-2/terms.md\n");
  CHECK(load_files(Files{{"silcrow.yaml", "glossary: nowhere\n"}, {"a.md", ""}}).problems ==
        "configuration-malformed: the glossary `nowhere` does not exist <nowhere>\n");
}

TEST_CASE("a listed page that is missing is reported with what is near") {
  const Loaded loaded = load_files(Files{
      {"silcrow.yaml", "chapters: [01-intor.md, ops/run.md, sub, b, ../x.md, a.md, ./a.md]\n"},
      {"01-intro.md", ""},
      {"sub/run.md", ""},
      {"a.md", ""},
      {"b.md", ""},
      {"x.md", ""}});
  CHECK(loaded.problems ==
        "chapter-missing: no such file in the book's folder: `01-intor.md` <01-intor.md>\n"
        "  did you mean `01-intro.md`?\n"
        "chapter-missing: no such file in the book's folder: `ops/run.md` <ops/run.md>\n"
        "  did you mean `sub/run.md`?\n"
        "chapter-missing: `sub` is a folder, not a page <sub>\n"
        "  list its files one by one\n"
        "chapter-missing: no such file in the book's folder: `b` <b>\n"
        "  did you mean `b.md`?\n"
        "configuration-malformed: `../x.md` is no file in the book's folder <../x.md>\n"
        "configuration-malformed: `a.md` is listed twice <./a.md>\n");
  CHECK(loaded.result.ok);
  CHECK(loaded.pages ==
        "chapter a.md\nextra 01-intro.md\nextra b.md\nextra x.md\nextra sub/run.md\n");
}

TEST_CASE("a broken configuration still gives a book") {
  const Loaded loaded = load_files(Files{{"silcrow.yaml", "title: T\nparts: [\n"}, {"a.md", ""}});
  CHECK(loaded.result.ok);
  CHECK(loaded.result.book.config.title == "T");
  CHECK(loaded.pages == "chapter a.md\n");
  CHECK(load_files(Files{{"silcrow.yaml", std::string("\0\1\2", 3)}, {"a.md", ""}}).result.ok);
}

TEST_CASE("the folder of the pages may be another one") {
  CHECK(load_files(Files{{"silcrow.yaml", "source: docs/\n"}, {"docs/a.md", ""}, {"b.md", ""}})
            .pages == "chapter a.md\n");
  const Loaded mkdocs = load_files(Files{{"m/mkdocs.yml", "nav: [index.md, {G: [g.md]}]\n"},
                                         {"m/docs/index.md", ""},
                                         {"m/docs/g.md", ""},
                                         {"m/README.md", ""}},
                                   "m");
  CHECK(mkdocs.pages == "front index.md\nchapter g.md\n");
  CHECK(mkdocs.result.book.config.folder == "m/docs");
  CHECK(load_files(Files{{"mkdocs.yml", ""}, {"a.md", ""}}).result.error ==
        "the folder of the book's pages does not exist: `docs`");
}

TEST_CASE("an mdBook is read by its SUMMARY.md") {
  const Loaded loaded =
      load_files(Files{{"book.toml", "[book]\ntitle = \"B\"\n"},
                       {"src/SUMMARY.md", "# Summary\n- [A](a.md)\n- [C](long-gone.md)\n"},
                       {"src/a.md", ""},
                       {"src/z.md", ""}});
  CHECK(loaded.pages == "chapter a.md (A)\nextra z.md\n");
  CHECK(loaded.problems ==
        "chapter-missing: no such file in the book's folder: `long-gone.md` <long-gone.md>\n");
  const Loaded without = load_files(Files{{"book.toml", ""}, {"src/a.md", ""}});
  CHECK(without.pages == "chapter a.md\n");
  CHECK(without.problems.find("`src/SUMMARY.md` does not exist") != std::string::npos);
}

TEST_CASE("a world that is not as it should be is an error") {
  CHECK(load_files(Files{{"a.md", ""}}, "nowhere").result.error ==
        "no such folder or file: `nowhere`");
  CHECK_FALSE(load_files(Files{{"a.md", ""}}, "nowhere").result.ok);
}

TEST_CASE("the output of the last build is not read, a folder of pages with its name is") {
  const Files files = {{"b/silcrow.yaml", "output: public\n"},
                       {"b/a.md", ""},
                       {"b/public/.silcrow-files", ""},
                       {"b/public/x.md", ""},
                       {"b/site/y.md", ""}};
  CHECK(load_files(files, "b").pages == "chapter a.md\nchapter site/y.md\n");
}

TEST_CASE("byte order marks, binary pages and carriage returns are no matter here") {
  const std::string binary("\0\xFF\xFE{{#include", 13);
  const Loaded loaded = load_files(Files{{"silcrow.yaml",
                                          "\xEF\xBB\xBF"
                                          "chapters:\r\n- a.md\r\n"},
                                         {"a.md", binary},
                                         {"b.md", ""}});
  CHECK(loaded.problems.empty());
  CHECK(loaded.pages == "chapter a.md\nextra b.md\n");
  const LoadedBook& book = loaded.result.book;
  CHECK(book.sources.file(book.pages[0].file).text == binary);
  CHECK(book.sources.text(book.pages[0].listed) == "a.md");
}

TEST_CASE("pages that the configuration leaves out are neither read nor taken along") {
  const Loaded loaded = load_files(Files{{"mkdocs.yml", "exclude_docs: |\n  drafts/\n  x.png\n"},
                                         {"docs/a.md", ""},
                                         {"docs/drafts/b.md", ""},
                                         {"docs/x.png", ""}});
  CHECK(loaded.pages == "chapter a.md\n");
  CHECK_FALSE(loaded.result.book.tree.has_file("x.png"));
  CHECK(load_files(Files{{"mkdocs.yml", "exclude_docs: b.md\nnav: [b.md, a.md]\n"},
                         {"docs/a.md", ""},
                         {"docs/b.md", ""}})
            .problems ==
        "chapter-missing: no such file in the book's folder: `b.md` <b.md>\n"
        "  the configuration leaves it out of the book\n");
}
