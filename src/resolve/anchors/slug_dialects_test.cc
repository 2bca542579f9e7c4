// Edge cases of Python-Markdown, mdBook and Hugo beyond the common table of examples.
#include "resolve/anchors/slug_dialects.h"

#include <catch2/catch.hpp>

namespace silcrow {

TEST_CASE("python-markdown: white space, separators and decomposition") {
  CHECK(python_markdown_slug("  a \t\u00A0 b  ") == "a-b");
  CHECK(python_markdown_slug("a\x1C\x1F"
                             "b") == "a-b");
  CHECK(python_markdown_slug("- a -") == "-a-");
  CHECK(python_markdown_slug("🚀 -- Deploy") == "-deploy");
  CHECK(python_markdown_slug("ﬁle № 1") == "file-no-1");
  CHECK(python_markdown_slug("a\x01\x85z") == "az");
}

TEST_CASE("python-markdown: the next id to try") {
  CHECK(python_markdown_successor("") == "_1");
  CHECK(python_markdown_successor("_1") == "_2");
  CHECK(python_markdown_successor("foo") == "foo_1");
  CHECK(python_markdown_successor("foo_") == "foo__1");
  CHECK(python_markdown_successor("foo_009") == "foo_10");
  CHECK(python_markdown_successor("foo_0") == "foo_1");
  CHECK(python_markdown_successor("a_1_2") == "a_1_3");
  CHECK(python_markdown_successor("7") == "7_1");
  CHECK(python_markdown_successor("x_99999999999999999999") == "x_100000000000000000000");
}

TEST_CASE("mdbook: any white space, any number, alphabetic marks only") {
  CHECK(mdbook_slug("\u00A0 a\t\u2003b ") == "a--b");
  CHECK(mdbook_slug("e\u0301 का") == "e-का");
  CHECK(mdbook_slug("Method-call 🐙 expressions \U0001F47C") == "method-call--expressions-");
  CHECK(mdbook_slug("ΣΑΣ") == "σας");
  CHECK(mdbook_slug("") == "section");
  CHECK(mdbook_slug("Tag: <a>") == "tag-a");
}

TEST_CASE("hugo: letters and decimal digits only") {
  CHECK(hugo_slug("\u00A0 a\tb ") == "ab");
  CHECK(hugo_slug("ΣΑΣ İ") == "σασ-i");
  CHECK(hugo_slug("हिन्दी") == "हनद");
  CHECK(hugo_slug("٣ x_y") == "٣-x_y");
  CHECK(hugo_slug("☃") == "heading");
}

}  // namespace silcrow
