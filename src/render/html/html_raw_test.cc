// The policy for raw HTML: what stays, what is shown as text, what is closed.
#include <catch2/catch.hpp>

#include "render/html/html_test_page.h"

using namespace silcrow;

namespace {

std::string block_html(std::string_view html, RawHtml policy = RawHtml::safe) {
  TestPage page;
  page.html_block(html);
  return html_of(page, policy);
}

}  // namespace

TEST_CASE("harmless tags stay, scripts become text", "[html]") {
  CHECK(block_html("<kbd>Ctrl</kbd>") == "<kbd>Ctrl</kbd>\n");
  CHECK(block_html("<script>x</script>") == "&lt;script&gt;x&lt;/script&gt;\n");
  CHECK(block_html("<div onclick=\"x\" style=\"y\">a</div>") == "<div>a</div>\n");
  CHECK(block_html("<iframe src=x></iframe>") == "&lt;iframe src=x&gt;&lt;/iframe&gt;\n");
  CHECK(block_html("<!-- gone --><b>a &amp; b</b>") == "<b>a &amp; b</b>\n");
}

TEST_CASE("addresses that could run a script are left out", "[html]") {
  CHECK(block_html("<a href=\"javascript:x\">a</a>") == "<a>a</a>\n");
  CHECK(block_html("<a href=\"java&#115;cript:x\">a</a>") == "<a>a</a>\n");
  CHECK(block_html("<img src='data:text/html,x' alt='A &amp; b'>") == "A &amp; b\n");
}

TEST_CASE("what a block opens ends with its container", "[html]") {
  TestPage page;
  page.open(NodeKind::block_quote).html_block("<div><b>").paragraph("x").close().paragraph("y");
  CHECK(html_of(page) == "<blockquote>\n<div><b>\n</b><p>x</p>\n</div></blockquote>\n<p>y</p>\n");
}

TEST_CASE("a block may stay open over the blocks behind it", "[html]") {
  TestPage page;
  page.html_block("<details><summary>More</summary>").paragraph("x").html_block("</details>");
  CHECK(html_of(page) == "<details class=\"fold\"><summary>More</summary>\n<p>x</p>\n</details>\n");
}

TEST_CASE("end tags without a start are dropped", "[html]") {
  CHECK(block_html("a</div></b>") == "a\n");
  TestPage page;
  page.html_block("<div>").open(NodeKind::block_quote).html_block("</div>").close();
  CHECK(html_of(page) == "<div>\n<blockquote>\n</blockquote>\n</div>");
}

TEST_CASE("a raw paragraph ends before a block", "[html]") {
  TestPage page;
  page.html_block("<p align=center>").paragraph("x").html_block("</p>");
  CHECK(html_of(page) == "<p class=\"center\">\n</p><p>x</p>\n");
}

TEST_CASE("cells need their table, blocks no paragraph", "[html]") {
  CHECK(block_html("<td>x</td>") == "&lt;td&gt;x\n");
  CHECK(block_html("<table><tr><td>a<td>b</table>") ==
        "<table><tr><td>a</td><td>b</td></tr></table>\n");
  TestPage page;
  page.open(NodeKind::paragraph).html("<div>").text("x").html("</div>").close();
  CHECK(html_of(page) == "<p>&lt;div&gt;x</p>\n");
}

TEST_CASE("a source goes with its address", "[html]") {
  const std::string html = block_html(
      "<picture><source srcset=\"data:text/html,x 1x\"><img src=\"https://a.example/b.png\">"
      "</picture>");
  CHECK(html.find("<source") == std::string::npos);
  CHECK(html.starts_with("<picture><img src=\"https://a.example/b.png\""));
}

TEST_CASE("a link holds no link", "[html]") {
  TestPage page;
  page.open(NodeKind::paragraph).html("<a href=\"https://a.example\">");
  page.link(NodeKind::link, "https://b.example", {LinkKind::external, no_page, {}, {}, {}}, "x");
  page.html("</a>").close();
  CHECK(html_of(page) == "<p><a href=\"https://a.example\">x</a></p>\n");
}

TEST_CASE("an id is given once", "[html]") {
  CHECK(block_html("<a name=\"x\"></a><b id=\"x\">y</b>") == "<a id=\"x\"></a><b>y</b>\n");
}

TEST_CASE("trusted HTML stays as it is", "[html]") {
  CHECK(block_html("<script>x</script><div>", RawHtml::trusted) == "<script>x</script><div>\n");
}

TEST_CASE("hostile nesting ends in text", "[html]") {
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "<b>";
  const std::string html = block_html(many);
  CHECK(html.find("&lt;b&gt;") == 300);
  CHECK(html.substr(html.size() - 8) == "</b></b>");
}
