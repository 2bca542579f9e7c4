// "Referred to by", as pages show it.
#include "compile/test_site.h"

using namespace silcrow;

namespace {

const std::string target = "# Chapter 2: Run\n\n## §1 Start\n\ntext\n\n### Stop\n\nmore\n";

std::string target_html(const std::string& text) {
  return site_file({{"1-a.md", text}, {"2-b.md", target}}, "2-b.html");
}

}  // namespace

TEST_CASE("a section lists who refers to it before its first subsection", "[site]") {
  const std::string html = target_html(
      "# Chapter 1: A <b>\n\nChapter 2 §1, [again](2-b.md#s1)\n\n## §4 Why & how\n\n"
      "Chapter 2 §1\n");
  CHECK(html.find("<p>text</p>\n<div class=\"refs here\"><p>Referred to by</p><ul class=\"list\">\n"
                  "<li><a class=\"reference\" href=\"1-a.html\">Chapter 1</a> "
                  "<span>A</span></li>\n"
                  "<li><a class=\"reference\" href=\"1-a.html#4-why--how\">Chapter 1 §4</a> "
                  "<span>Why &amp; how</span></li>\n"
                  "</ul></div>\n<h3 ") != std::string::npos);
  CHECK(count_of(html, "Referred to by") == 1);
}

TEST_CASE("the last section's list ends the text, the page's stands below", "[site]") {
  const std::string html = target_html("# Notes\n\n## Here\n\n[a](2-b.md#stop) [b](2-b.md)\n");
  CHECK(html.find("<p>more</p>\n<div class=\"refs here\"><p>Referred to by</p><ul class=\"list\">\n"
                  "<li><a class=\"reference\" href=\"1-a.html#here\">Chapter 1</a> "
                  "<span>Here</span></li>\n</ul></div>\n"
                  "<section class=\"refs\" aria-labelledby=\"backlinks\"><h2 id=\"backlinks\">"
                  "Referred to by</h2><ul class=\"list\">\n") != std::string::npos);
}

TEST_CASE("many are folded", "[site]") {
  std::string text = "# Chapter 1: A\n";
  for (int i = 0; i < 6; ++i) text += "\n## Place " + std::to_string(i) + "\n\nChapter 2 §1\n";
  const std::string html = target_html(text);
  CHECK(html.find("<details class=\"refs here\"><summary>Referred to by 6 places</summary>"
                  "<ul class=\"list\">\n") != std::string::npos);
  CHECK(html.find("</ul></details>\n<h3 ") != std::string::npos);
}

TEST_CASE("an author's id wins over that of the list", "[site]") {
  const std::string html = site_file(
      {{"1-a.md", "# Chapter 1: A\n\n[b](2-b.md)\n"}, {"2-b.md", "# B\n\n## Backlinks\n"}},
      "2-b.html");
  CHECK(html.find("aria-labelledby=\"backlinks-1\"><h2 id=\"backlinks-1\">") != std::string::npos);
}

TEST_CASE("what nobody refers to has no list", "[site]") {
  CHECK(count_of(target_html("# Chapter 1: A\n"), "class=\"refs") == 0);
}
