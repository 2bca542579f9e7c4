// Where texts are cut.
#include "base/shortened.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("a text is cut at a blank, one without blanks between characters", "[shortened]") {
  CHECK(shortened("one two", 7) == "one two");
  CHECK(shortened("one two", 6) == "one …");
  CHECK(shortened("one two", 3) == "one …");
  CHECK(shortened("onetwo", 3) == "one…");
  CHECK(shortened("äöü", 3) == "ä…");
  CHECK(shortened("", 0).empty());
}
