// book.json of small books, read back by another JSON library.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "compile/compile.h"

using namespace silcrow;
using nlohmann::json;

namespace {

std::string book_json(std::map<std::string, std::string> files, const std::string& book) {
  CompileOptions options;
  options.book = book;
  options.outputs = {"json"};
  const Compilation compilation = compile(MemoryFileSystem(std::move(files)), options);
  REQUIRE(compilation.ok);
  REQUIRE(compilation.outputs.files.size() == 1);
  CHECK(compilation.outputs.files[0].path == "book.json");
  return compilation.outputs.files[0].content();
}

json page_json(const std::string& text) {
  return json::parse(book_json({{"b/1-a.md", text},
                                {"b/ops/2 b.md", "# Two\n\n## Back {#back}\n"},
                                {"b/x.png", ""},
                                {"b/_part.md", "See [two](ops/2%20b.md).\n"}},
                               "b"))["chapters"][0];
}

}  // namespace

TEST_CASE("book.json says what the book is made of") {
  const json book = json::parse(
      book_json({{"b/silcrow.yaml",
                  "title: The \"book\"\nbase_url: https://example.com\nglossary: ../glossary\n"
                  "parts: [{title: Ops, chapters: [1-run.md]}]\nappendices: [a.md]\n"},
                 {"b/1-run.md", "# Chapter 1: Run\n"},
                 {"b/a.md", "# Appendix A: Rest\n"},
                 {"b/draft.md", "# Draft\n"},
                 {"glossary/node.md", "# Node\n"}},
                "b"));
  CHECK(book["version"] == 1);
  CHECK(book["title"] == "The \"book\"");
  CHECK(book["base_url"] == "https://example.com/");
  CHECK(book["parts"] ==
        json::parse(R"([{"title": "Ops", "number": "I", "chapters": ["1-run.md"]}])"));
  CHECK(book["appendices"] == json::parse(R"(["a.md"])"));
  json pages = book["chapters"];
  for (json& page : pages) {
    for (const char* list : {"sections", "captions", "ids", "links", "code_blocks"})
      page.erase(list);
  }
  CHECK(pages == json::parse(R"([
    {"file": "1-run.md", "url": "1-run.html", "role": "chapter", "number": "1", "title": "Run",
     "part": "Ops"},
    {"file": "a.md", "url": "a.html", "role": "appendix", "number": "A", "title": "Rest",
     "part": ""},
    {"file": "../glossary/node.md", "url": "glossary.html", "role": "glossary", "number": "",
     "title": "Node", "part": ""},
    {"file": "draft.md", "url": "draft.html", "role": "extra", "number": "", "title": "Draft",
     "part": ""}])"));
}

TEST_CASE("book.json has the sections of a page") {
  const json sections = page_json("# A\n\ntext\n\n## 26. Run *it*\n")["sections"];
  REQUIRE(sections.size() == 2);
  CHECK(sections[1] == json::parse(R"({"title": "Run it", "label": "26", "number": "26",
    "word": "", "level": 2, "anchor": "26-run-it", "short_anchor": "s26", "aliases": ["s26"],
    "url": "1-a.html#26-run-it", "file": "1-a.md", "line": 5, "column": 1})"));
}

TEST_CASE("book.json has the links of a page, with places in code points") {
  const json links = page_json(
      "# A\n\né [to *two*\nthere](ops/2%20b.md?q=1#back) ![a `b`](x.png) <https://e.x/?a=\"b>\n\n"
      "<a href=\"ops/2%20b.md\">x</a> [gone](gone.md)\n")["links"];
  REQUIRE(links.size() == 5);
  CHECK(links[0] == json::parse(R"({"file": "1-a.md", "line": 3, "column": 3, "end_line": 4,
    "end_column": 30, "text": "to two there", "element": "link", "kind": "page",
    "destination": "ops/2%20b.md?q=1#back",
    "target": {"file": "ops/2 b.md", "anchor": "back", "url": "ops/2%20b.html?q=1#back"}})"));
  CHECK(links[1] == json::parse(R"({"file": "1-a.md", "line": 4, "column": 31, "end_line": 4,
    "end_column": 46, "text": "a b", "element": "image", "kind": "file", "destination": "x.png",
    "target": {"file": "x.png", "anchor": "", "url": "x.png"}})"));
  CHECK(links[2]["kind"] == "external");
  CHECK(links[2]["target"] ==
        json::parse(R"({"file": "", "anchor": "", "url": "https://e.x/?a=\"b"})"));
  CHECK(links[3]["element"] == "html");
  CHECK(links[3]["destination"] == "ops/2%20b.md");
  CHECK(links[3]["target"]["file"] == "ops/2 b.md");
  CHECK(links[4]["kind"] == "none");
  CHECK(links[4]["target"].is_null());
}

TEST_CASE("book.json has the captions and ids of a page") {
  const json page =
      page_json("# A\n\n![x](x.png)\n\nFigure 3: The *ring*\n\n<a id=\"here\"></a>\n");
  CHECK(page["captions"] == json::parse(R"([{"kind": "figure", "number": "3",
    "title": "The ring", "anchor": "figure-3", "url": "1-a.html#figure-3",
    "file": "1-a.md", "line": 5, "column": 1}])"));
  CHECK(page["ids"] == json::parse(R"([{"id": "here", "url": "1-a.html#here",
    "file": "1-a.md", "line": 7, "column": 1}])"));
}

TEST_CASE("book.json has the code of a page") {
  const json code =
      page_json("# A\n\n- ```sh title=\"x\"\n  ls\n\n  ls\n  ```\n\n      x\n")["code_blocks"];
  REQUIRE(code.size() == 2);
  CHECK(code[0] == json::parse(R"({"language": "bash", "info": "sh title=\"x\"",
    "file": "1-a.md", "line": 3, "column": 3, "end_line": 7, "end_column": 6, "lines": 3,
    "status": "sound"})"));
  CHECK(code[1]["status"] == "unjudged");
  CHECK(code[1]["language"] == "");
  CHECK(code[1]["lines"] == 1);
}

TEST_CASE("book.json tells of code that is not of its language") {
  const json code =
      page_json("# A\n\n```json\n{a}\n```\n\n```json ignore\n{a}\n```\n")["code_blocks"];
  REQUIRE(code.size() == 2);
  CHECK(code[0]["status"] == "faulty");
  CHECK(code[1]["status"] == "unjudged");
}

TEST_CASE("what is included stands in its own file") {
  const json page = page_json("# A\n\n--8<-- \"_part.md\"\n");
  REQUIRE(page["links"].size() == 1);
  CHECK(page["links"][0]["file"] == "_part.md");
  CHECK(page["links"][0]["line"] == 1);
  CHECK(page["links"][0]["target"]["url"] == "ops/2%20b.html");
}

TEST_CASE("the same book gives the same bytes, wherever it is built from") {
  const std::string text = "# A\n\n[b](b.md)\n";
  const std::string here = book_json({{"a.md", text}, {"b.md", "# B\n"}}, "");
  CHECK(here == book_json({{"far/away/a.md", text}, {"far/away/b.md", "# B\n"}}, "far/away"));
  CHECK(here.find("\n  {\n   \"file\":\"a.md\",\n") != std::string::npos);
}

TEST_CASE("book.json has what the book cites") {
  const json citations = json::parse(
      book_json({{"b/1-a.md",
                  "# A\n\n## §2 Two\n\n[the manual](https://a.example/m) <HTTPS://a.example/m>\n"},
                 {"b/2-b.md", "# B\n\n[m]: https://a.example/m \"The manual\"\n"}},
                "b"))["citations"];
  CHECK(citations == json::parse(R"([{"address": "https://a.example/m", "title": "The manual",
    "uses": [
      {"file": "1-a.md", "line": 5, "column": 1, "end_line": 5, "end_column": 34,
       "url": "1-a.html#2-two"},
      {"file": "1-a.md", "line": 5, "column": 35, "end_line": 5, "end_column": 56,
       "url": "1-a.html#2-two"},
      {"file": "2-b.md", "line": 3, "column": 1, "end_line": 3, "end_column": 38,
       "url": "2-b.html"}]}])"));
}
