// Which labels are one.
#include "model/link_label.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("labels are compared without case and by single blanks", "[link_label]") {
  CHECK(comparable_label(" Foo\n\t Bar ") == "foo bar");
  CHECK(comparable_label("ẞ") == comparable_label("SS"));
  CHECK(comparable_label("ΑΓΩ") == comparable_label("αγω"));
  CHECK(comparable_label("foo!") != comparable_label("foo\\!"));
  CHECK(comparable_label(" \t").empty());
}
