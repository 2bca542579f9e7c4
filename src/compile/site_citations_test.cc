// references.html: what a book cites.
#include "compile/test_site.h"

using namespace silcrow;

TEST_CASE("a book that cites nothing has no page of references", "[site]") {
  const std::map<std::string, std::string> pages = {
      {"1-a.md", "# A\n\n[b](2-b.md) mail@a.example\n"}, {"2-b.md", "# B\n"}};
  CHECK(site_file(pages, "references.html") == "none");
  CHECK(count_of(site_file(pages, "1-a.html"), "references.html") == 0);
}

TEST_CASE("an address stands under the chapter that cites it first", "[site]") {
  const std::map<std::string, std::string> pages = {
      {"ops/2-b.md",
       "# Chapter 2: B\n\n## §3 Three\n\n[x](https://a.example/?a&b) <https://c.example>\n"},
      {"1-a.md",
       "# Chapter 1: A\n\n[the \"manual\" & more][m] and [again][m]\n\n## Late\n\n[m]\n\n"
       "[m]: https://a.example/?a&b\n"}};
  const std::string html = site_file(pages, "references.html");
  CHECK(between(html, "so first.</p>\n", "\n<footer") ==
        "<h2 class=\"sec\" id=\"1-a\"><a class=\"num\" href=\"#1-a\">1</a> <span>A</span></h2>\n"
        "<ul class=\"cited\">\n"
        "<li><a class=\"ext\" href=\"https://a.example/?a&amp;b\">the \"manual\" &amp; more</a> "
        "<span class=\"address\">https://a.example/?a&amp;b</span> <span class=\"places\">"
        "<a class=\"reference\" href=\"1-a.html\" title=\"A\">Chapter 1</a>, "
        "<a class=\"reference\" href=\"1-a.html#late\">Chapter 1, Late</a>, "
        "<a class=\"reference\" href=\"ops/2-b.html#3-three\" title=\"Three\">Chapter 2 §3</a>"
        "</span></li>\n</ul>\n"
        "<h2 class=\"sec\" id=\"ops-2-b\"><a class=\"num\" href=\"#ops-2-b\">2</a> "
        "<span>B</span></h2>\n<ul class=\"cited\">\n"
        "<li><a class=\"ext\" href=\"https://c.example\">https://c.example</a> "
        "<span class=\"places\"><a class=\"reference\" href=\"ops/2-b.html#3-three\" "
        "title=\"Three\">Chapter 2 §3</a></span></li>\n</ul>\n");
}

TEST_CASE("every page leads to the references", "[site]") {
  const std::map<std::string, std::string> pages = {
      {"ops/1-a.md", "# Chapter 1: A\n\n<https://a.example>\n"}};
  CHECK(count_of(site_file(pages, "ops/1-a.html"), "<a href=\"../references.html\">") == 1);
  CHECK(count_of(site_file(pages, "index.html"), "<a href=\"references.html\">") == 1);
  const std::string here = "<a href=\"references.html\" aria-current=\"page\">";
  CHECK(count_of(site_file(pages, "references.html"), here) == 1);
  CHECK(count_of(site_file(pages, "references.html"), "aria-current") == 1);
  CHECK(count_of(site_file(pages, "404.html"), "aria-current") == 0);
  const std::string link = "<a href=\"references.html\">References</a>";
  CHECK(count_of(site_file(pages, "404.html"), "<li>" + link + "</li>") == 1);  // the navigation
  CHECK(count_of(site_file(pages, "404.html"), link + " <span>What the book") == 1);
}
