// Code blocks: tokens, marked lines, transcripts.
#include <catch2/catch.hpp>

#include "render/html/html_code.h"
#include "render/html/html_info_string.h"

using namespace silcrow;

namespace {

std::string code_html(const CodeBlock& block) {
  std::string out;
  append_code_block(out, block, CodeBox::alone);
  return out;
}

}  // namespace

TEST_CASE("tokens have their classes", "[html]") {
  CodeBlock block;
  block.content = "a: 1 # <x>\n";
  block.analysis.tokens = {
      {0, 1, TokenClass::key}, {3, 4, TokenClass::number}, {5, 10, TokenClass::comment}};
  CHECK(code_html(block) ==
        "<figure class=\"code bare\"><pre tabindex=\"0\"><code><span class=\"hl-a\">a</span>: "
        "<span class=\"hl-n\">1</span> <span class=\"hl-c\"># "
        "&lt;x&gt;</span></code></pre></figure>\n");
}

TEST_CASE("a title and marked lines come from the info string", "[html]") {
  CodeBlock block;
  block.info = "yaml title=\"a.yaml\" hl_lines=\"2-3\"";
  block.language = "yaml";
  block.content = "a\nb\nc\nd\n";
  block.analysis.tokens = {{0, 3, TokenClass::string}};
  CHECK(code_html(block) ==
        "<figure class=\"code\"><figcaption><b>a.yaml</b> <span>yaml</span></figcaption>"
        "<pre tabindex=\"0\"><code><span class=\"hl-s\">a\n</span><mark><span "
        "class=\"hl-s\">b</span>\n"
        "c\n</mark>d</code></pre></figure>\n");
}

TEST_CASE("a transcript drops its prompts and keeps commands whole", "[html]") {
  CodeBlock block;
  block.content = "# why\n$ ls -l \\\n> --all\nx\ny\n";
  block.analysis.lines = {{0, 0, 6, ConsoleLineKind::comment},
                          {6, 8, 16, ConsoleLineKind::command},
                          {16, 18, 24, ConsoleLineKind::continuation},
                          {24, 24, 26, ConsoleLineKind::output},
                          {26, 26, 28, ConsoleLineKind::output}};
  block.analysis.tokens = {{18, 23, TokenClass::flag}};
  CHECK(code_html(block) ==
        "<figure class=\"code bare con\"><pre tabindex=\"0\"><code># why\n"
        "<span class=\"cmd\">ls -l \\\n<i>--all</i>\n</span><span class=\"out\">x\ny\n</span>"
        "</code></pre></figure>\n");
}

TEST_CASE("commands are lines that break, with their line ends inside", "[html]") {
  CodeBlock block;
  block.content = "ls --all\n\ncd\n";
  block.language = block.canonical_language = "bash";
  block.analysis.tokens = {{3, 8, TokenClass::flag}};
  CHECK(code_html(block) ==
        "<figure class=\"code bare con\"><pre tabindex=\"0\"><code><span class=\"ln\">ls "
        "<i>--all</i>\n</span><span class=\"ln\">\n</span><span class=\"ln\">cd\n</span>"
        "</code></pre></figure>\n");
}

TEST_CASE("a drawing in a figure has no box of its own", "[html]") {
  CodeBlock block;
  block.content = "a --> b\n";
  std::string out;
  append_code_block(out, block, CodeBox::in_figure);
  CHECK(out == "<pre tabindex=\"0\"><code>a --&gt; b</code></pre>\n");
}

TEST_CASE("info strings of several tools are read", "[html]") {
  CHECK(parse_info_string("js {2,4-5}").marked_lines == std::vector<uint32_t>{2, 4, 5});
  CHECK(parse_info_string("{.yaml title='x y'}").title == "x y");
  CHECK(parse_info_string("yaml subtitle=no title=yes").title == "yes");
  CHECK(parse_info_string("yaml title=\"open").title == "open");
  CHECK(parse_info_string("x hl_lines=\"1-999999999\"").marked_lines.size() == 10'000);
}
