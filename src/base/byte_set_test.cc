#include "base/byte_set.h"

#include <catch2/catch.hpp>
#include <string>

using namespace silcrow;

static constexpr ByteSet marks([](uint8_t byte) { return byte == '&' || byte >= 0xF0; });

TEST_CASE("the next byte of a set, wherever it stands") {
  for (size_t length = 0; length < 40; ++length) {
    const std::string none(length, 'a');
    CHECK(marks.find(none, 0) == length);
    for (size_t at = 0; at < length; ++at) {
      std::string one = none;
      one[at] = at % 2 == 0 ? '&' : '\xFF';
      CAPTURE(length, at);
      CHECK(marks.find(one, 0) == at);
      CHECK(marks.find(one, at) == at);
      CHECK(marks.find(one, at + 1) == length);
    }
  }
}
