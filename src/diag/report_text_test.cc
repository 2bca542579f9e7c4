#include "diag/report_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "diag/rule.h"
#include "diag/terminal_text.h"

using namespace silcrow;

namespace {

struct World {
  Sources sources;
  FileId file;

  explicit World(std::string text) : file(sources.add({"book/a.md", std::move(text)})) {}

  Span span_of(std::string_view marked) const {
    const size_t begin = sources.file(file).text.find(marked);
    REQUIRE(begin != std::string::npos);
    return {file, uint32_t(begin), uint32_t(begin + marked.size())};
  }

  std::string report(Diagnostic diagnostic) const {
    return text_report({&diagnostic, 1}, sources, Colour::none);
  }
};

Diagnostic problem(Span span) {
  return {Rule::link_page_missing, Severity::error, span, "no page `x.md`"};
}

}  // namespace

TEST_CASE("a block has rule, place, line, carets and help") {
  const World world("# One\n\nSee §CF failures above.\n");
  Diagnostic diagnostic = problem(world.span_of("§CF failures"));
  diagnostic.help = {"did you mean `y.md`?", "or leave it out"};
  CHECK(world.report(diagnostic) ==
        "error[link-page-missing]: no page `x.md`\n"
        "  --> book/a.md:3:5\n"
        "  |\n"
        "3 | See §CF failures above.\n"
        "  |     ^^^^^^^^^^^^\n"
        "  = help: did you mean `y.md`?\n"
        "  = help: or leave it out\n");
}

TEST_CASE("the frame is as wide as the number of the line") {
  const World world(std::string(270, '\n') + "See x\n");
  CHECK(world.report(problem(world.span_of("x"))) ==
        "error[link-page-missing]: no page `x.md`\n"
        "  --> book/a.md:271:5\n"
        "    |\n"
        "271 | See x\n"
        "    |     ^\n");
}

TEST_CASE("a span over lines shows the first and the last") {
  const World world("a\n- ```sh\n  one\n  two\n  three\nb\n");
  CHECK(world.report(problem(world.span_of("```sh\n  one\n  two\n  three\n"))) ==
        "error[link-page-missing]: no page `x.md`\n"
        "  --> book/a.md:2:3\n"
        "  |\n"
        "2 | - ```sh\n"
        "  |   ^^^^^\n"
        "...\n"
        "5 |   three\n"
        "  |   ^^^^^\n");
}

TEST_CASE("related places are notes; blocks stand apart") {
  const World world("one two\n");
  Diagnostic first = problem(world.span_of("two"));
  first.related = {{world.span_of("one"), "first here"}};
  const Diagnostic second{Rule::chapter_missing, Severity::warning, {}, "no chapter"};
  const Diagnostic both[] = {first, second};
  CHECK(text_report(both, world.sources, Colour::none) ==
        "error[link-page-missing]: no page `x.md`\n"
        "  --> book/a.md:1:5\n"
        "  |\n"
        "1 | one two\n"
        "  |     ^^^\n"
        "note: first here\n"
        "  --> book/a.md:1:1\n"
        "  |\n"
        "1 | one two\n"
        "  | ^^^\n"
        "\n"
        "warning[chapter-missing]: no chapter\n");
}

TEST_CASE("empty spans, ends of files and empty files have a place") {
  const World world("ab");
  const std::string at_end = world.report(problem({world.file, 2, 2}));
  CHECK(at_end.ends_with("--> book/a.md:1:3\n  |\n1 | ab\n  |   ^\n"));
  const World empty("");
  CHECK(empty.report(problem({empty.file, 0, 0})).ends_with("  --> book/a.md:1:1\n"));
}

TEST_CASE("nothing of a book reaches the terminal raw") {
  const World world("a\x1b[31mb\r\n");
  Diagnostic diagnostic = problem(world.span_of("b"));
  diagnostic.message = "found `\x1b[2J`\nand \xff";
  diagnostic.help = {"\x9b is no character, \xc2\x9b is"};
  const std::string report = world.report(diagnostic);
  CHECK(report.find('\x1b') == std::string::npos);
  CHECK(report.find('\r') == std::string::npos);
  CHECK(report.find("found `␛[2J`␊and \xEF\xBF\xBD\n") != std::string::npos);
  CHECK(report.find("1 | a␛[31mb\n  |       ^\n") != std::string::npos);
  CHECK(terminal_text("a\u202Eb\u200Bc") == "a<U+202E>b<U+200B>c");
}

TEST_CASE("colour is there when asked for") {
  const World world("a\n");
  const Diagnostic diagnostic = problem(world.span_of("a"));
  const std::string report = text_report({&diagnostic, 1}, world.sources, Colour::ansi);
  CHECK(report.starts_with("\x1b[1;31merror[link-page-missing]\x1b[0m"));
}

TEST_CASE("an excerpt aligns the mark below tabs, wide and combining characters") {
  const auto mark = [](std::string_view line, std::string_view marked) {
    const size_t begin = line.find(marked);
    return excerpt(line, begin, begin + marked.size(), 100);
  };
  CHECK(mark("\tab", "b").text == "    ab");
  CHECK(mark("\tab", "b").mark_begin == 5);
  CHECK(mark("a\tb", "b").mark_begin == 4);
  CHECK(mark("日本x", "x").mark_begin == 4);
  CHECK(mark("日本x", "本").mark_width == 2);
  CHECK(mark("e\u0301x", "x").mark_begin == 1);
}

TEST_CASE("a long line is cut around the place, whatever its length") {
  const std::string line = std::string(5'000'000, 'a') + "X" + std::string(5'000'000, 'b');
  const Excerpt middle = excerpt(line, 5'000'000, 5'000'001, 40);
  CHECK(middle.text == "…" + std::string(12, 'a') + "X" + std::string(25, 'b') + "…");
  CHECK(middle.mark_begin == 13);
  CHECK(excerpt(line, 0, 3, 40).text == std::string(38, 'a') + "…");
  const Excerpt end = excerpt(line, line.size(), line.size(), 40);
  CHECK(end.text == "…" + std::string(38, 'b'));
  CHECK(end.mark_begin == 39);
  // A mark that is longer than what is shown ends with it.
  CHECK(excerpt(line, 0, line.size(), 40).mark_width == 38);
}
