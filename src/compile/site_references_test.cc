// References and links to sections as pages show them, with the cards that they open.
#include "compile/test_site.h"

using namespace silcrow;

namespace {

const std::string runbook =
    "# Chapter 17: Runbook\n\nWhat to *do*.\n\n## §26 Run `migrate` by hand\n\n"
    "1. Stop the *workers*\n   first, [all](x.md) of them.\n\n## Node hardening\n\n"
    "```sh\nls\n```\n\n## Figures\n\n![x](x.png)\n\nFigure 3: The *lag*\n";

// The text of a page of chapter 1, without its title and what refers to it.
std::string text_of(const std::string& text) {
  const std::string html = site_file(
      {{"01-a.md", "# Chapter 1: A\n\n---\n\n" + text}, {"17-b.md", runbook}, {"x.png", ""}},
      "01-a.html");
  return between(html, "<hr>\n", "\n<nav class=\"turn\"");
}

const std::string section_link =
    "<a class=\"reference\" href=\"17-b.html#s26\" title=\"Chapter 17 §26: Run migrate by hand\"";

}  // namespace

TEST_CASE("a reference keeps the author's words and opens a card", "[site]") {
  CHECK(text_of("See Chapter 17 §26.\n") ==
        "<p>See <span class=\"has-peek\">" + section_link +
            " aria-describedby=\"peek-1\">Chapter 17 §26</a>"
            "<span class=\"peek\" role=\"tooltip\" id=\"peek-1\">"
            "<span class=\"peek-where\">17 Runbook</span>"
            "<span class=\"peek-title\">§26 Run migrate by hand</span>"
            "<span>Stop the workers first, all of them.</span></span></span>.</p>\n");
}

TEST_CASE("in a section each thing has one card", "[site]") {
  const std::string text =
      text_of("Chapter 17 §26, Chapter 17 §26 and Chapter 17.\n\n## More\n\nChapter 17 §26\n");
  CHECK(count_of(text, section_link) == 3);
  CHECK(count_of(text, "class=\"peek\"") == 3);
  CHECK(count_of(text, "id=\"peek-3\"") == 1);
}

TEST_CASE("the card of a chapter has the first words of its text", "[site]") {
  const std::string text = text_of("Chapter 17\n");
  CHECK(text.find("<span class=\"peek-title\">17 Runbook</span><span>What to do.</span>") !=
        std::string::npos);
}

TEST_CASE("a section without prose has a card without words", "[site]") {
  CHECK(text_of("Chapter 17 §Node hardening\n")
            .find("<span class=\"peek-title\">Node hardening</span></span>") != std::string::npos);
}

TEST_CASE("no card opens in headings and tables, where the title says more", "[site]") {
  const std::string text =
      text_of("## About [migrations](17-b.md#s26)\n\n| Where |\n|---|\n| Chapter 17 §26 |\n");
  CHECK(count_of(text, "<a href=\"17-b.html#s26\">migrations</a>") == 1);
  CHECK(count_of(text, section_link + ">Chapter 17 §26</a>") == 1);
  CHECK(count_of(text, "peek") == 0);
}

TEST_CASE("a reference that emphasis cuts in two is two links without a card", "[site]") {
  CHECK(text_of("See *Chapter 17* §26.\n") ==
        "<p>See <em>" + section_link + ">Chapter 17</a></em>" + section_link + "> §26</a>.</p>\n");
}

TEST_CASE("a reference over a line break is one link", "[site]") {
  CHECK(text_of("## Here\n\nChapter 17\n§26\n").find(">Chapter 17\n§26</a>") != std::string::npos);
}

TEST_CASE("the words of an author's link are no link of their own", "[site]") {
  CHECK(text_of("[Chapter 17](17-b.md)\n") == "<p><a href=\"17-b.html\">Chapter 17</a></p>\n");
}

TEST_CASE("a link to a section opens a card, one with a title does not", "[site]") {
  const std::string text =
      text_of("[x](17-b.md#node-hardening) [y](17-b.md#s26 \"By hand\") [z](17-b.md)\n");
  CHECK(text.find("<span class=\"has-peek\"><a href=\"17-b.html#node-hardening\" "
                  "aria-describedby=\"peek-1\">x</a><span class=\"peek\"") != std::string::npos);
  CHECK(text.find("</span></span> <a href=\"17-b.html#s26\" title=\"By hand\">y</a> "
                  "<a href=\"17-b.html\">z</a></p>") != std::string::npos);
}

TEST_CASE("a link to the section that it stands in opens no card", "[site]") {
  CHECK(text_of("## Here\n\n[here](#here)\n").find("<p><a href=\"#here\">here</a></p>") !=
        std::string::npos);
}

TEST_CASE("the card of a figure says its caption", "[site]") {
  CHECK(text_of("Figure 3\n").find("<span class=\"peek-title\">Figure 3 The lag</span></span>") !=
        std::string::npos);
}

TEST_CASE("long first words are cut at a blank", "[site]") {
  std::string long_text;
  for (int i = 0; i < 100; ++i) long_text += "words ";
  const std::string html = site_file(
      {{"1-a.md", "# Chapter 1: A\n\n---\n\n§2\n\n## §2 B\n\n" + long_text + "\n"}}, "1-a.html");
  const std::string words =
      between(html, "<span class=\"peek-title\">§2 B</span><span>", "</span>");
  CHECK(words.size() < 210);
  CHECK(words.ends_with("words …"));
}
