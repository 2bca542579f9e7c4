// The parts of link resolution that need no book: addresses and raw HTML.
#include <catch2/catch.hpp>

#include "resolve/links/address.h"
#include "resolve/links/raw_html.h"
#include "resolve/test_document.h"

using namespace silcrow;

namespace {

std::string split(std::string_view destination) {
  const Address address = split_address(destination);
  if (address.is_external) return "external";
  return std::string(address.path) + '|' + std::string(address.query) + '|' +
         std::string(address.fragment);
}

std::string addresses_in(const std::string& html) {
  Book book = test_book({{"a.md", html}});
  const Document& document = *book.pages[0].document;
  std::string output;
  for (const HtmlAddress& address : raw_html_findings(document).addresses) {
    const std::string_view text = document.node(address.node).text;
    output += std::string(text.substr(address.begin, address.end - address.begin));
    output += address.is_image ? "! " : " ";
  }
  return output;
}

}  // namespace

TEST_CASE("addresses are taken apart", "[links]") {
  CHECK(split("a/b.md?x=1#y?z#w") == "a/b.md|?x=1|y?z#w");
  CHECK(split("#y") == "||y");
  CHECK(split("") == "||");
  CHECK(split("/x.md") == "/x.md||");
  CHECK(split("//host/x") == "external");
  CHECK(split("https://x.y") == "external");
  CHECK(split("mailto:a@b.c") == "external");
  CHECK(split("java\tscript:x") == "external");
  CHECK(split("\x01 javascript:x") == "external");
  CHECK(split("C:\\x") == "C:\\x||");
  CHECK(split("x.md:12") == "x.md:12||");
  CHECK(split("a b:c") == "a b:c||");
}

TEST_CASE("raw HTML gives up its addresses", "[links]") {
  CHECK(addresses_in("<a href=x.md><img src=' y.png '>") == "x.md y.png! ");
  CHECK(addresses_in("<source srcset='a.png, b.png 2x,c.png 3x, ,d.png'>") ==
        "a.png! b.png! c.png! d.png! ");
  CHECK(addresses_in("<video poster=p.png src=v.mp4>") == "p.png! v.mp4 ");
  CHECK(addresses_in("<object data=o.svg><div data=x><a href=''>") == "o.svg ");
  CHECK(addresses_in("<!-- <a href=x> --><script>'<a href=y>'</script></a href=z>") == "");
}

TEST_CASE("raw HTML gives up its ids", "[links]") {
  Book book = test_book({{"a.md", "<a name=x id=x><p id='y' name=z><input name=w>"}});
  std::string ids;
  for (const HtmlAnchor& anchor : raw_html_findings(*book.pages[0].document).anchors) {
    ids += std::string(anchor.id) + ' ';
  }
  CHECK(ids == "x y ");
}

TEST_CASE("entities in addresses", "[links]") {
  CHECK(plain_address("a?b&amp;c&#38;d&#x26;e") == "a?b&c&d&e");
  CHECK(plain_address("a&b;&unknown;&#;&#xZ;&") == "a&b;&unknown;&#;&#xZ;&");
}
