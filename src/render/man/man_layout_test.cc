// What holds nothing is not written.
#include "render/man/man_layout.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("no paragraph is begun right behind a heading") {
  std::string out;
  ManLayout layout(out);
  layout.write_opening(".SH NAME");
  layout.begin_paragraph();
  layout.write_text("a");
  layout.end_paragraph();
  layout.begin_paragraph();
  layout.write_text("b");
  CHECK(out == ".SH NAME\na\n.P\nb\n");
}

TEST_CASE("an empty paragraph and an empty indent leave nothing") {
  std::string out;
  ManLayout layout(out);
  layout.write_text("a");
  layout.begin_paragraph();
  layout.end_paragraph();
  layout.open_indent(4, ManIndent::apart);
  layout.open_indent(2, ManIndent::apart);
  layout.close_indent();
  layout.close_indent();
  layout.begin_paragraph();
  layout.write_text("b");
  CHECK(out == "a\n.P\nb\n");
}

TEST_CASE("the first block of an indent stands apart, unless it is joined") {
  std::string out;
  ManLayout layout(out);
  layout.write_text("a");
  layout.open_indent(4, ManIndent::apart);
  layout.begin_paragraph();
  layout.write_text("b");
  layout.close_indent();
  layout.open_indent(4, ManIndent::joined);
  layout.begin_paragraph();
  layout.write_text("c");
  layout.close_indent();
  CHECK(out == "a\n.RS 4\n.P\nb\n.RE\n.RS 4\nc\n.RE\n");
}

TEST_CASE("a line break keeps to the text's left edge") {
  std::string out;
  ManLayout layout(out);
  layout.write_opening(".IP \\(bu 2", 2);
  layout.write_text("a");
  layout.break_line();
  layout.write_text("b");
  layout.break_line();
  layout.write_text("c");
  layout.end_paragraph();
  CHECK(out == ".IP \\(bu 2\na\n.RS 2\nb\n.RE\n.RS 2\nc\n.RE\n");
}
