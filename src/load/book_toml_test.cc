// mdBook's two files: book.toml and SUMMARY.md.
#include "load/book_toml.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "load/summary_md.h"
#include "load/test_dump.h"

using namespace silcrow;

namespace {

ReadSettings read(const std::string& text) {
  return read_settings(read_book_toml, "book.toml", text);
}

// "Part: path (title), …" a line; each path as its span has it.
std::string outline(const std::string& text) {
  Sources sources;
  const FileId file = sources.add({"SUMMARY.md", text});
  std::string result;
  Diagnostics diagnostics;
  for (const ConfiguredPart& part : read_summary(sources.file(file).text, file, diagnostics)) {
    result += part.title + ":";
    for (const ConfiguredPage& page : part.chapters) {
      result += " " + page.path + "(" + page.title + ")";
      if (sources.text(page.span) != page.path)
        result += "<" + std::string(sources.text(page.span)) + ">";
    }
    result += "\n";
  }
  return result + dump(diagnostics, sources);
}

// "path number" a chapter, the parts divided by `|`.
std::string numbers(const std::string& text) {
  Sources sources;
  const FileId file = sources.add({"SUMMARY.md", text});
  std::string result;
  Diagnostics diagnostics;
  for (const ConfiguredPart& part : read_summary(sources.file(file).text, file, diagnostics)) {
    for (const ConfiguredPage& page : part.chapters)
      result += page.path + " " + std::to_string(page.list_number) + ", ";
    result += "| ";
  }
  return result + dump(diagnostics, sources);
}

}  // namespace

TEST_CASE("book.toml gives title, authors, language and the folder of the pages") {
  const ReadSettings toml = read(
      "[book]\ntitle = \"My book\"\nauthors = [\"A\", \"B\"]\nlanguage = \"fr\"\nsrc = \"text\"\n"
      "description = \"d\"\n[output.html]\ndefault-theme = \"rust\"\n");
  CHECK(toml.problems.empty());
  CHECK(toml.settings.config.title == "My book");
  CHECK(toml.settings.config.author == "A, B");
  CHECK(toml.settings.config.language == "fr");
  CHECK(toml.settings.config.description == "d");
  CHECK(toml.settings.config.anchors == AnchorDialect::mdbook);
  CHECK(toml.settings.source == "text");
  CHECK(read("").settings.source == "src");
}

TEST_CASE("a language in book.toml has the shape of one") {
  for (const char* tag : {"de", "pt-BR", "zh-Hans-CN", "x-house"}) {
    const ReadSettings toml = read(fmt::format("[book]\nlanguage = \"{}\"\n", tag));
    CHECK(toml.settings.config.language == tag);
    CHECK(toml.problems.empty());
  }
  for (const char* tag : {"x y", "en\\\"><script>", "e", "x", "en-", "-en", "4n", "englishlong"}) {
    INFO(tag);
    const ReadSettings toml = read(fmt::format("[book]\nlanguage = \"{}\"\n", tag));
    CHECK(toml.settings.config.language == "en");
    CHECK(toml.problems.find("names no language") != std::string::npos);
  }
}

TEST_CASE("what is broken in book.toml is reported at its place") {
  CHECK(read("[book]\n# ü\ntitle = 5\n").problems ==
        "configuration-malformed: `title` is no text <5>\n");
  CHECK(read("book = 1\n").problems == "configuration-malformed: `book` is no table <1>\n");
  CHECK(read("[book\n").problems.find("configuration-malformed: this is no TOML") == 0);
  CHECK(read("a = \"\xFF\"\n").problems.find("configuration-malformed: this is no TOML") == 0);
  CHECK(read("a = " + std::string(100000, '[')).problems.find("this is no TOML") !=
        std::string::npos);
}

TEST_CASE("SUMMARY.md gives parts and chapters in their order") {
  CHECK(outline(
            "# Summary\n\n[Preface](preface.md)\n\n- [One](one.md)\n    - [Sub](./one/sub.md)\n"
            "- [Draft]()\n---\n# Part *two*\n\n* [Two](two.md \"t\")\r\n\n[Thanks](thanks.md)\n") ==
        ": preface.md(Preface)\n: one.md(One) ./one/sub.md(Sub)\nPart two: two.md(Two)\n"
        ": thanks.md(Thanks)\n");
}

TEST_CASE("titles and paths of SUMMARY.md may need decoding") {
  CHECK(outline("- [A \\[b\\] [c]](a%20b.md)\n- [D](<d e.md>)\n- [E](e(1).md#x)\n") ==
        ": a b.md(A [b] [c])<a%20b.md> d e.md(D) e(1).md(E)<e(1).md#x>\n");
  CHECK(
      outline(
          "<!-- [X](x.md)\n[Y](y.md)\n-->\n- [Z](z.md)\n- no link\n- [broken](\n- x [w](w.md)\n") ==
      ": z.md(Z)\n"
      "configuration-malformed: this item is no link to a chapter <x [w](w.md)>\n"
      "  write it as `[Title](chapter.md)`, and nothing before it\n");
  CHECK(outline("").empty());
  CHECK(outline("\xEF\xBB\xBF# Summary\n- [A](a.md)") == ": a.md(A)\n");
}

TEST_CASE("entries of SUMMARY.md are numbered as mdBook does it") {
  CHECK(numbers("# Summary\n[Preface](p.md)\n- [A](a.md)\n  - [B](b.md)\n    - [C](c.md)\n"
                "- [Draft]()\n- [D](d.md)\n# Part\n\n- [E](e.md)\n\n[Last](l.md)\n") ==
        "p.md 0, | a.md 1, b.md 1, c.md 1, d.md 3, | e.md 4, | l.md 0, | ");
  CHECK(numbers("1. [A](a.md)\n   1. [B](b.md)\n2. [C](c.md)\n") == "a.md 1, b.md 1, c.md 2, | ");
  CHECK(numbers("- [A](a.md)\n\t- [B](b.md)\n - [C](c.md)\n   - [D](d.md)\n") ==
        "a.md 1, b.md 1, c.md 2, d.md 2, | ");
  CHECK(numbers("  - [A](a.md)\n    - [B](b.md)\n  - [C](c.md)\n") == "a.md 1, b.md 1, c.md 2, | ");
}

TEST_CASE("chapters of SUMMARY.md may be numbered, and be named by labels") {
  CHECK(outline("1. [Four](four.md)\n2) [Five](five.md)\n- [Two][two]\n- [Six][]\n- [SEVEN]\n\n"
                "[two]: <t wo.md> \"t\"\n[six]: six.md\n[Seven]: seven.md\n[two]: other.md\n") ==
        ": four.md(Four) five.md(Five) t wo.md(Two) six.md(Six) seven.md(SEVEN)\n");
  CHECK(outline("- [`code` *em* \\*x](code.md)\n") == ": code.md(code em *x)\n");
  CHECK(outline("- [Two][none]\n").find("this item is no link") != std::string::npos);
  CHECK(outline("#\n##\n1.\n-\n").empty());
}
