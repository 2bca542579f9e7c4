// Where links lead, and which of them may.
#include <catch2/catch.hpp>

#include "render/html/html_test_page.h"

using namespace silcrow;

namespace {

std::string link_html(std::string_view destination, LinkTarget target,
                      std::string_view words = "x") {
  TestPage page;
  page.open(NodeKind::paragraph);
  page.link(NodeKind::link, destination, std::move(target), words).close();
  return html_of(page);
}

}  // namespace

TEST_CASE("a link that leads nowhere is its text", "[html]") {
  CHECK(link_html("gone.md", {}) == "<p>x</p>\n");
}

TEST_CASE("a link within the page is its fragment", "[html]") {
  CHECK(link_html("#a b", {LinkKind::page, PageId{0}, {}, "a b", {}}) ==
        "<p><a href=\"#a%20b\">x</a></p>\n");
  CHECK(link_html("1.md", {LinkKind::page, PageId{0}, {}, {}, {}}) ==
        "<p><a href=\"1.html\">x</a></p>\n");
}

TEST_CASE("a link to the web is marked and written as it is", "[html]") {
  CHECK(link_html("https://a.example/?q=1&r=\"", {LinkKind::external, no_page, {}, {}, {}}) ==
        "<p><a class=\"ext\" href=\"https://a.example/?q=1&amp;r=%22\">x</a></p>\n");
  CHECK(link_html("mailto:a@b.example", {LinkKind::external, no_page, {}, {}, {}}) ==
        "<p><a href=\"mailto:a@b.example\">x</a></p>\n");
}

TEST_CASE("a link whose words are its address says so", "[html]") {
  CHECK(link_html("https://a.example/", {LinkKind::external, no_page, {}, {}, {}},
                  "https://a.example/") ==
        "<p><a class=\"ext address\" href=\"https://a.example/\">https://a.example/</a></p>\n");
}

TEST_CASE("a link that would run a script is its text", "[html]") {
  for (const char* address : {"javascript:alert(1)", "JaVaScRiPt:x", " java\nscript:x",
                              "vbscript:x", "data:text/html,x"}) {
    CHECK(link_html(address, {LinkKind::external, no_page, {}, {}, {}}) == "<p>x</p>\n");
  }
}

TEST_CASE("a file is named from the page's folder", "[html]") {
  CHECK(link_html("f.pdf", {LinkKind::file, no_page, "files/50% done.pdf", {}, {}}) ==
        "<p><a href=\"files/50%25%20done.pdf\">x</a></p>\n");
}

TEST_CASE("an image alone is a figure", "[html]") {
  TestPage page;
  page.open(NodeKind::paragraph);
  page.link(NodeKind::image, "a.png", {LinkKind::file, no_page, "a.png", {}, {}}, "A \"map\"", "T")
      .close();
  CHECK(html_of(page) ==
        "<figure class=\"fig\"><img src=\"a.png\" alt=\"A &quot;map&quot;\" title=\"T\" "
        "loading=\"lazy\" decoding=\"async\"></figure>\n");
}

TEST_CASE("a vector drawing alone lies in a box that scrolls", "[html]") {
  TestPage page;
  page.open(NodeKind::paragraph);
  page.link(NodeKind::image, "a.svg#part", {LinkKind::file, no_page, "a.svg", {}, {}}, "A").close();
  CHECK(html_of(page).starts_with(
      "<figure class=\"fig\"><div class=\"scroll\" tabindex=\"0\"><img src=\"a.svg"));
}

TEST_CASE("an image that is not there is its description", "[html]") {
  TestPage page;
  page.open(NodeKind::paragraph).text("see ");
  page.link(NodeKind::image, "gone.svg", {}, "A map").close();
  CHECK(html_of(page) == "<p>see A map</p>\n");
}
