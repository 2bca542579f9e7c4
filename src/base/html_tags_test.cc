// The HTML tokenizer, piece by piece. `shown` writes the pieces as `kind:text` so that a case is
// a line.
#include "base/html_tags.h"

#include <catch2/catch.hpp>
#include <string>

using namespace silcrow;

namespace {

std::string shown(std::string_view html) {
  static constexpr std::string_view names[] = {"text",  "start",       "end", "comment",
                                               "cdata", "declaration", "raw", "open"};
  std::string output;
  size_t expected_begin = 0;
  for (const HtmlPiece& piece : html_pieces(html)) {
    CHECK(piece.begin == expected_begin);
    CHECK(piece.end > piece.begin);
    expected_begin = piece.end;
    if (!output.empty()) output += '|';
    output += std::string(names[size_t(piece.kind)]) + ':';
    output += html.substr(piece.begin, piece.end - piece.begin);
  }
  CHECK(expected_begin == html.size());
  return output;
}

std::string attributes_of(std::string_view html) {
  std::string output;
  const std::vector<HtmlPiece> pieces = html_pieces(html);
  for (const HtmlAttribute& attribute : pieces.at(0).attributes) {
    output += '[' + std::string(attribute.name) + '|' + std::string(attribute.value) + '|' +
              std::string(html.substr(attribute.begin, attribute.end - attribute.begin)) + ']';
    CHECK(html.substr(attribute.value_begin, attribute.value_end - attribute.value_begin) ==
          attribute.value);
  }
  return output;
}

}  // namespace

TEST_CASE("tags and text cover the whole", "[html]") {
  CHECK(shown("") == "");
  CHECK(shown("a < b > c") == "text:a < b > c");
  CHECK(shown("<b>x</b> y") == "start:<b>|text:x|end:</b>|text: y");
  CHECK(shown("</>x") == "declaration:</>|text:x");
  CHECK(shown("a<") == "text:a<");
  CHECK(shown("</") == "text:</");
}

TEST_CASE("a tag knows its name and whether it closes itself", "[html]") {
  const std::vector<HtmlPiece> pieces = html_pieces("<Foo-Bar/><br / >");
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].name == "Foo-Bar");
  CHECK(is_html_name(pieces[0].name, "foo-bar"));
  CHECK_FALSE(is_html_name(pieces[0].name, "foo"));
  CHECK(pieces[0].is_self_closing);
  CHECK_FALSE(pieces[1].is_self_closing);
}

TEST_CASE("attributes in all their forms", "[html]") {
  CHECK(attributes_of("<a href=\"x y\" id='q' n=1 w>") ==
        "[href|x y|href=\"x y\"][id|q|id='q'][n|1|n=1][w||w]");
  CHECK(attributes_of("<a href = x>") == "[href|x|href = x]");
  CHECK(attributes_of("<a/href=x/>") == "[href|x/|href=x/]");
  CHECK(attributes_of("<a =x=y>") == "[=x|y|=x=y]");
  CHECK(attributes_of("<a a=>") == "[a||a=]");
  CHECK(attributes_of("<a t=\"a>b\" u>") == "[t|a>b|t=\"a>b\"][u||u]");
  CHECK(attributes_of("<a a=\"1\"b='2'>") == "[a|1|a=\"1\"][b|2|b='2']");
}

TEST_CASE("comments end where browsers end them", "[html]") {
  CHECK(shown("<!-- <b> -->x") == "comment:<!-- <b> -->|text:x");
  CHECK(shown("<!-->x") == "comment:<!-->|text:x");
  CHECK(shown("<!--->x") == "comment:<!--->|text:x");
  CHECK(shown("<!--a--!>x") == "comment:<!--a--!>|text:x");
  CHECK(shown("<!--a--->x") == "comment:<!--a--->|text:x");
  CHECK(shown("<!-- <b>") == "comment:<!-- <b>");
}

TEST_CASE("declarations and CDATA are passed over", "[html]") {
  CHECK(shown("<!DOCTYPE html><?php a ?>b") ==
        "declaration:<!DOCTYPE html>|declaration:<?php a ?>|text:b");
  CHECK(shown("<![CDATA[ <b> > ]]>x") == "cdata:<![CDATA[ <b> > ]]>|text:x");
  CHECK(shown("<![CDATA[ <b>") == "cdata:<![CDATA[ <b>");
}

TEST_CASE("the content of scripts is no markup", "[html]") {
  CHECK(shown("<script>if (a<b) '</p>'</SCRIPT >x") ==
        "start:<script>|raw:if (a<b) '</p>'|end:</SCRIPT >|text:x");
  CHECK(shown("<style></style>") == "start:<style>|end:</style>");
  CHECK(shown("<textarea><b></textareas>") == "start:<textarea>|raw:<b></textareas>");
  CHECK(shown("</script><b>") == "end:</script>|start:<b>");
}

TEST_CASE("a tag that never ends is marked", "[html]") {
  CHECK(shown("x<a href=\"y>z") == "text:x|open:<a href=\"y>z");
  CHECK(shown("<a") == "open:<a");
  CHECK(shown("<a b") == "open:<a b");
  CHECK(shown("<a b=") == "open:<a b=");
}

TEST_CASE("hostile HTML takes linear time", "[html]") {
  std::string many;
  for (int i = 0; i < 200000; ++i) many += "<!--<a '";
  CHECK(html_pieces(many).size() == 1);
  many.assign(1000000, '<');
  CHECK(html_pieces(many).size() == 1);
  many.clear();
  for (int i = 0; i < 200000; ++i) many += "<script></";
  CHECK(html_pieces(many).size() == 2);
}
