// Titles without their marks.
#include "load/inline_marks.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("marks of code and emphasis go, their words stay") {
  CHECK(without_inline_marks("`code` *em* **strong** _em_ __s__ ***both***") ==
        "code em strong em s both");
  CHECK(without_inline_marks("a**b**c, a*b*c") == "abc, abc");
  CHECK(without_inline_marks("*a **b** c*") == "a b c");
  CHECK(without_inline_marks("``a ` *b*``") == "a ` *b*");
  CHECK(without_inline_marks("*").size() == 1);
  CHECK(without_inline_marks("").empty());
}

TEST_CASE("what is too long to be a title ends in time") {
  std::string hostile;
  for (int i = 0; i < 3'000'000; ++i) hostile += "a* ";
  CHECK(without_inline_marks(hostile) == hostile);
}

TEST_CASE("marks that close nothing are words") {
  CHECK(without_inline_marks("2 * 3 * 4") == "2 * 3 * 4");
  CHECK(without_inline_marks("snake_case_name") == "snake_case_name");
  CHECK(without_inline_marks("*.md and `x") == "*.md and `x");
  CHECK(without_inline_marks("**a*") == "**a*");
  CHECK(without_inline_marks("a * b*") == "a * b*");
}

TEST_CASE("escapes are undone, and no marks") {
  CHECK(without_inline_marks("\\*a\\* \\[b\\] \\`c` \\x") == "*a* [b] `c` \\x");
}
