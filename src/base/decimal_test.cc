#include "base/decimal.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("digits have a value, however many there are", "[base]") {
  CHECK(decimal_value("17") == 17);
  CHECK(decimal_value("007b") == 7);
  CHECK(decimal_value("4294967294") == 4294967294);
  CHECK(decimal_value("4294967296") == UINT32_MAX);
  CHECK(decimal_value("99999999999999999999999") == UINT32_MAX);
  CHECK(decimal_value("A") == 0);
  CHECK(decimal_value("") == 0);
}
