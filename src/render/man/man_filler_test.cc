// Lines end where sentences do, fonts cling to their words, and nothing is longer than it may be.
#include "render/man/man_filler.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

struct Paragraph {
  std::string out;
  ManLayout layout{out};
  ManFiller filler{layout};

  std::string text() {
    filler.end_paragraph();
    layout.end_paragraph();
    return out;
  }
};

std::string filled(std::string_view text) {
  Paragraph paragraph;
  paragraph.filler.add_text(text);
  return paragraph.text();
}

}  // namespace

TEST_CASE("a sentence begins a line") {
  CHECK(filled("One. Two? Three (3.) Four") == "One.\nTwo?\nThree (3.)\nFour\n");
  CHECK(filled("Some, e.g. this. and that") == "Some, e.g. this. and that\n");
}

TEST_CASE("a period that ends a line but no sentence is marked") {
  const std::string before = std::string(37, 'x') + ' ' + std::string(36, 'x');
  CHECK(filled(before + " e.g. this") == before + " e.g.\\&\nthis\n");
  CHECK(filled(before + " a.b. this") == before + " a.b.\\&\nthis\n");
}

TEST_CASE("no line is longer than 79, as formatters count") {
  CHECK(filled(std::string(40, 'a') + ' ' + std::string(39, 'b')) ==
        std::string(40, 'a') + '\n' + std::string(39, 'b') + '\n');
  CHECK(filled("§§§§§ §§§§§") == "§§§§§\n§§§§§\n");  // each is `\[u00A7]`
}

TEST_CASE("a word at the beginning of a line is no request") {
  CHECK(filled("One. .profile") == "One.\n\\&.profile\n");
  CHECK(filled("'tis") == "\\(aqtis\n");
}

TEST_CASE("fonts cling to their words") {
  Paragraph paragraph;
  paragraph.filler.add_text("the file (");
  paragraph.filler.add_code("a-b c");
  paragraph.filler.add_text("), ");
  paragraph.filler.open_font(ManFont::italic);
  paragraph.filler.add_code("x");
  paragraph.filler.add_text(" y");
  paragraph.filler.close_font(ManFont::italic);
  paragraph.filler.add_text(".");
  CHECK(paragraph.text() == "the file (\\fBa\\-b \\%c\\fR), \\f(BI\\%x\\fI y\\fR.\n");
}

TEST_CASE("a long word may be broken and continued") {
  Paragraph paragraph;
  paragraph.filler.add_code("/srv/" + std::string(30, 'a') + '/' + std::string(50, 'b'));
  CHECK(paragraph.text() ==
        "\\fB\\%/srv/" + std::string(30, 'a') + "/\\:\\c\n" + std::string(50, 'b') + "\\fR\n");
}

TEST_CASE("what follows a link is glued to it") {
  Paragraph paragraph;
  paragraph.filler.add_text("see ");
  paragraph.filler.open_link("UR", "https://a.example/\"x\"");
  paragraph.filler.add_text("the page");
  paragraph.filler.close_link("UE");
  paragraph.filler.add_text(", or not");
  CHECK(paragraph.text() ==
        "see\n.UR https://a.example/\\(dqx\\(dq\nthe page\n.UE ,\n.nh\nor not\n");
}

TEST_CASE("an argument of a bold macro needs no bold of its own") {
  std::string out;
  ManLayout layout(out);
  ManFiller filler(layout, ManFill::bold_argument);
  filler.add_text("Run ");
  filler.add_code("make");
  filler.add_text(". Then wait");
  filler.end_paragraph();
  CHECK(out == "Run \\%make. Then wait\n");
}
