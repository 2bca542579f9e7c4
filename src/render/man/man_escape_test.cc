// What roff would read differently is escaped, all else is itself.
#include "render/man/man_escape.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

std::string escaped(std::string_view text, ManTone tone) {
  std::string out;
  append_man_text(out, text, tone);
  return out;
}

std::string line(std::string_view text) {
  std::string out;
  append_man_line(out, text);
  return out;
}

}  // namespace

TEST_CASE("code keeps its ASCII") {
  CHECK(escaped(R"(a-b 'x' `y` ~/z ^\n "q")", ManTone::code) ==
        R"(a\-b \(aqx\(aq \(gay\(ga \(ti/z \(ha\en "q")");
}

TEST_CASE("prose keeps hyphens and apostrophes") {
  CHECK(escaped(R"(don't re-run C:\x)", ManTone::prose) == R"(don't re-run C:\ex)");
}

TEST_CASE("other writing systems are themselves") {
  CHECK(escaped("§ — “ ” naïve 部署 🚀", ManTone::prose) == "§ — “ ” naïve 部署 🚀");
}

TEST_CASE("what cannot be shown is not passed on") {
  CHECK(escaped("a\x01\x7F", ManTone::code) == "a\uFFFD\uFFFD");
  CHECK(escaped("a\xFF", ManTone::code) == "a\uFFFD");
  CHECK(escaped("co\u00ADop\uFEFF", ManTone::prose) == "coop");
  CHECK(escaped("a\u200Bb\u2028c", ManTone::prose) == "a\\:b c");
}

TEST_CASE("no line of text begins like a request") {
  CHECK(line(".profile") == "\\&.profile\n");
  CHECK(line("'tis") == "\\(aqtis\n");
  CHECK(line("a.b 'c") == "a.b 'c\n");
}

TEST_CASE("an argument has no quotation marks of its own") {
  CHECK(man_argument(R"(a "b")") == R"(a \(dqb\(dq)");
}

TEST_CASE("a comment stays on its line") { CHECK(man_comment("a\nb.SH\rc") == "a b.SH c"); }
