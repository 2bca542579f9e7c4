#include "base/byte_set.h"

#include <catch2/catch.hpp>
#include <string>

using namespace silcrow;

static constexpr ByteSet marks([](uint8_t byte) { return byte == '&' || byte >= 0xF0; });
static constexpr ByteSet odd([](uint8_t byte) { return byte % 2 == 1; });

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

TEST_CASE("every byte is in the set that its test says, or is not") {
  for (size_t byte = 0; byte < 256; ++byte) {
    const std::string text = std::string(20, 'b') + char(byte) + std::string(20, 'b');
    CAPTURE(byte);
    CHECK(marks.find(text, 0) == (byte == '&' || byte >= 0xF0 ? 20 : text.size()));
    CHECK(odd.find(text, 0) == (byte % 2 == 1 ? 20 : text.size()));
  }
}
