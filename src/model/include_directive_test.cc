// Both notations of includes, as their own manuals show them, and what only looks like one.
#include "model/include_directive.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace silcrow;

namespace {

IncludeDirective only(std::string_view line, SnippetBlock block = SnippetBlock::outside) {
  const auto directive = next_include(line, 0, block);
  REQUIRE(directive);
  CHECK_FALSE(next_include(line, directive->end, block));
  return *directive;
}

std::string part(std::string_view text, std::string_view directive) {
  const auto range = included_part(text, only(directive));
  return range ? std::string(text.substr(range->begin, range->end - range->begin)) : "(nothing)";
}

}  // namespace

TEST_CASE("a snippet is recognised behind indentation, quotes and list markers") {
  for (const char* before : {"", "    ", "\t", "> ", ">> ", "- ", "12. ", "  * > "}) {
    const std::string line = std::string(before) + "--8<-- \"a/b.md\"\r\n";
    CAPTURE(line);
    const IncludeDirective directive = only(line);
    CHECK(directive.kind == IncludeKind::snippet);
    CHECK(directive.place == LinePlace::alone);
    CHECK(directive.path == "a/b.md");
    CHECK(line.substr(directive.begin, directive.end - directive.begin) == "--8<-- \"a/b.md\"");
  }
  CHECK(only("-8<- 'x.md'").path == "x.md");
}

TEST_CASE("what is no snippet") {
  for (const char* line : {"see --8<-- \"x.md\"", "--8<--\"x.md\"", "--8<-- x.md", "--8<-- \"x.md",
                           "--8<-- \"x.md\" more", "8<-- \"x.md\"", "--8<-- \"\"", ""}) {
    CAPTURE(line);
    CHECK_FALSE(next_include(line, 0));
  }
}

TEST_CASE("a snippet names lines or a section") {
  CHECK(only("--8<-- \"f.md:5:9\"").lines == LineRange{5, 9});
  CHECK(only("--8<-- \"f.md::9\"").lines == LineRange{1, 9});
  CHECK(only("--8<-- \"f.md:5\"").lines == LineRange{5, UINT32_MAX});
  CHECK(only("--8<-- \"f.md:5:99999999999\"").lines == LineRange{5, UINT32_MAX});
  const IncludeDirective section = only("--8<-- \"f.md:tools_2\"");
  CHECK(section.path == "f.md");
  CHECK(section.section == "tools_2");
  CHECK_FALSE(section.lines);
  CHECK(only("--8<-- \"https://example.com/x.md\"").path == "https://example.com/x.md");
}

TEST_CASE("a block of snippets opens, names files and closes") {
  CHECK(only("  --8<--\n").kind == IncludeKind::snippet_fence);
  CHECK(only("  --8<--", SnippetBlock::inside).kind == IncludeKind::snippet_fence);
  const IncludeDirective name = only("  a b.md:3:4 \n", SnippetBlock::inside);
  CHECK(name.kind == IncludeKind::snippet_name);
  CHECK(name.path == "a b.md");
  CHECK(name.lines == LineRange{3, 4});
  CHECK_FALSE(next_include("; a.md", 0, SnippetBlock::inside));
  CHECK_FALSE(next_include("   ", 0, SnippetBlock::inside));
}

TEST_CASE("an include in braces may stand within a line, several times") {
  const std::string line = "a {{#include x.md}} b {{ #include y.md}} {{#include z.md:2}}\n";
  const auto first = next_include(line, 0);
  REQUIRE(first);
  CHECK(first->kind == IncludeKind::braces);
  CHECK(first->place == LinePlace::within);
  CHECK(first->path == "x.md");
  const auto second = next_include(line, first->end);
  REQUIRE(second);
  CHECK(second->path == "z.md");
  CHECK(second->lines == LineRange{2, 2});
  CHECK_FALSE(next_include(line, second->end));
  CHECK(only("  - {{#include x.md}}  ").place == LinePlace::alone);
}

TEST_CASE("an include in braces names lines or an anchor") {
  CHECK(only("{{#include f.rs:5:9}}").lines == LineRange{5, 9});
  CHECK(only("{{#include f.rs:5:}}").lines == LineRange{5, UINT32_MAX});
  CHECK(only("{{#include f.rs::9}}").lines == LineRange{1, 9});
  CHECK(only("{{#include f.rs:5}}").lines == LineRange{5, 5});
  CHECK(only("{{#rustdoc_include ../f.rs:main-part}}").section == "main-part");
}

TEST_CASE("two more directives of mdBook are known") {
  const IncludeDirective code = only("> {{#playground ../x.rs editable}}");
  CHECK(code.kind == IncludeKind::playground);
  CHECK(code.path == "../x.rs");
  const IncludeDirective title = only("{{#title How it works}}");
  CHECK(title.kind == IncludeKind::title);
  CHECK(title.path.empty());
  CHECK_FALSE(next_include("see {{#playground x.rs}}", 0));
  CHECK_FALSE(next_include("{{#titles x}} {{#title}}", 0));
}

TEST_CASE("what is no include in braces") {
  for (const char* line : {"`{{#include x.md}}`", "{{#include}}", "{{#include  }}",
                           "{{#includex y}}", "{{#include x.md", "{{#quiz x}}"}) {
    CAPTURE(line);
    CHECK_FALSE(next_include(line, 0));
  }
  CHECK(only("`a` {{#include x.md}}").path == "x.md");
}

TEST_CASE("an escaped directive is text without its first byte") {
  for (const char* line : {";--8<-- \"x.md\"", "  ;--8<--", "a \\{{#include x.md}}"}) {
    CAPTURE(line);
    const IncludeDirective directive = only(line);
    CHECK(directive.kind == IncludeKind::escape);
    CHECK((line[directive.begin] == ';' || line[directive.begin] == '\\'));
  }
}

TEST_CASE("lines of a text are selected with their line ends") {
  const std::string text = "one\r\ntwo\rthree\nfour";
  CHECK(part(text, "{{#include f:2:3}}") == "two\rthree\n");
  CHECK(part(text, "{{#include f:4:9}}") == "four");
  CHECK(part(text, "{{#include f::1}}") == "one\r\n");
  CHECK(part(text, "{{#include f:0:1}}") == "one\r\n");
  CHECK(part(text, "{{#include f}}") == text);
  CHECK(part(text, "{{#include f:5}}") == "(nothing)");
  CHECK(part(text, "{{#include f:3:2}}") == "(nothing)");
  CHECK(part("one\n", "{{#include f:2}}") == "(nothing)");
  CHECK(part("", "{{#include f}}").empty());
}

TEST_CASE("sections are found by the markers of both tools") {
  const std::string text =
      "// ANCHOR: all\nfn main() {\n  // ANCHOR: body\n  go();\n  // ANCHOR_END: body\n}\n"
      "// ANCHOR_END: all\n# --8<-- [start:tail]\nend\n";
  CHECK(part(text, "{{#include f:body}}") == "  go();\n");
  CHECK(part(text, "--8<-- \"f:tail\"") == "end\n");
  CHECK(part(text, "{{#include f:bod}}") == "(nothing)");
  CHECK(section_names(text) == std::vector<std::string>{"all", "body", "tail"});
  CHECK(is_section_marker("<!-- ANCHOR: a -->\n"));
  CHECK(is_section_marker("# --8<-- [end:a]"));
  CHECK_FALSE(is_section_marker("REANCHOR: a"));
  CHECK_FALSE(is_section_marker("--8<-- \"a.md\""));
  CHECK_FALSE(is_section_marker("ANCHOR:"));
}

TEST_CASE("a path is looked for beside the file, then in the book's folder") {
  std::vector<std::string> asked;
  const auto has = [&asked](std::vector<std::string> paths) {
    return [&asked, paths = std::move(paths)](const std::string& path) {
      asked.push_back(path);
      return std::find(paths.begin(), paths.end(), path) != paths.end();
    };
  };
  CHECK(include_key("ops/a.md", "x.md", has({"ops/x.md", "x.md"})) == "ops/x.md");
  CHECK(include_key("ops/a.md", "./x.md", has({"x.md"})) == "x.md");
  CHECK(include_key("ops/a.md", "../../x.md", has({})) == "../x.md");
  CHECK(include_key("a.md", "/etc/passwd", has({})) == "/etc/passwd");
  CHECK(asked.size() == 7);
}

TEST_CASE("hostile lines end quickly") {
  std::string page;
  for (int i = 0; i < 70000; ++i) page += "{{#include x}}";
  CHECK_FALSE(next_include(page, 0));
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "{{#";
  CHECK_FALSE(next_include(line, 0));
  CHECK_FALSE(next_include(std::string(1000000, '-') + "8<", 0));
  CHECK_FALSE(next_include(std::string(300000, '>') + "8<-", 0));
}
