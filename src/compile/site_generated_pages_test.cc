// Pages of an author that are called like the build's own.
#include "compile/test_site.h"

using namespace silcrow;

namespace {

bool has(const std::string& html, const std::string& part) {
  return html.find(part) != std::string::npos;
}

const std::map<std::string, std::string> taken = {
    {"404.md", "# What 404 means\n"},
    {"glossary.md", "# Our words\n\nA pod.\n"},
    {"references.md", "# Our sources\n\n<https://a.example>\n"},
    {"ops/Search.md", "# Search party\n"},
    {"search.md", "# How to search\n"},
    {"search-2.md", "# How to search again\n"},
    {"terms/g.md", "# Terms\n\npod\n\n:   A thing.\n"},
    {"silcrow.yaml",
     "title: Book\nbase_url: https://docs.example.com/\nglossary: terms\nraw_html: safe\n"}};

}  // namespace

TEST_CASE("a page of the author's keeps its address", "[site]") {
  CHECK(has(site_file(taken, "404.html"), ">What 404 means<"));
  CHECK(has(site_file(taken, "glossary.html"), ">Our words<"));
  CHECK(has(site_file(taken, "references.html"), ">Our sources<"));
  CHECK(has(site_file(taken, "search.html"), ">How to search<"));
  CHECK(has(site_file(taken, "search-2.html"), ">How to search again<"));
}

TEST_CASE("the build's own page moves to a free address, and all links follow", "[site]") {
  CHECK(has(site_file(taken, "search-3.html"), "<form class=\"find\" action=\"search-3.html\""));
  CHECK(has(site_file(taken, "glossary-2.html"), "<dl class=\"gloss\">"));
  CHECK(has(site_file(taken, "references-2.html"), "What this book links to"));

  const std::string html = site_file(taken, "ops/Search.html");
  CHECK(count_of(html, "href=\"../search-3.html\"") == 3);
  CHECK(count_of(html, "href=\"../glossary-2.html\"") >= 2);
  CHECK(count_of(html, "href=\"../references-2.html\"") == 1);
  // The author's own stand in the contents.
  CHECK(has(html, "<a href=\"../search.html\"><span></span> How to search</a>"));
}

TEST_CASE("the page for what is not there searches where the search is", "[site]") {
  const std::string html = site_file({{"search.md", "# How to search\n"}}, "404.html");
  CHECK(has(html, "action=\"search-2.html\""));
  CHECK(!has(html, "action=\"search.html\""));
}

TEST_CASE("terms and what other programs read follow, too", "[site]") {
  CHECK(has(site_file(taken, "glossary.html"), "href=\"glossary-2.html#g-pod\""));
  CHECK(has(site_file(taken, "opensearch.xml"), "https://docs.example.com/search-3.html?q="));
  CHECK(
      has(site_file(taken, "sitemap.xml"), "<loc>https://docs.example.com/glossary-2.html</loc>"));
  CHECK(has(site_file(taken, "sitemap.xml"),
            "<loc>https://docs.example.com/references-2.html</loc>"));
  CHECK(has(site_file(taken, "glossary-2.html.md"), "pod"));
  CHECK(has(site_file(taken, "llms.txt"), "glossary-2.html.md"));
}

TEST_CASE("pages that stand elsewhere are in nobody's way", "[site]") {
  const std::map<std::string, std::string> pages = {{"ops/search.md", "# Search party\n"},
                                                    {"index.md", "# Book\n"}};
  CHECK(has(site_file(pages, "ops/search.html"), ">Search party<"));
  CHECK(has(site_file(pages, "ops/search.html"), "href=\"../search.html\""));
  CHECK(has(site_file(pages, "search.html"), "class=\"find\""));
  CHECK(has(site_file(pages, "404.html"), ">There is no such page<"));
}
