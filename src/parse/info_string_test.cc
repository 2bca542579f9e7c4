// Quotes that are written, and quotes that entities stand for.
#include "parse/info_string.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("an info string is decoded value by value") {
  CHECK(decoded_info("html title=\"a&quot;&lt;b&gt;\" {2}") == "html title='a\"<b>' {2}");
  CHECK(decoded_info("html title='it&#39;s' x=\"1\"") == "html title=\"it's\" x=\"1\"");
  CHECK(decoded_info("c\\+\\+ title=\"a\\*b\"") == "c++ title=\"a*b\"");
  CHECK(decoded_info("a=b=\"c\"") == "a=b=\"c\"");
}

TEST_CASE("an info string without values is decoded as a whole") {
  CHECK(decoded_info("f&ouml;&ouml;").size() == 5);
  CHECK(decoded_info("x title=\"open &amp; on") == "x title=\"open & on");
  CHECK(decoded_info("x=").size() == 2);
  CHECK(decoded_info("").empty());
}
