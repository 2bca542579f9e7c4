// Percent-encoding: what is decoded, what stays, and that a path survives the way there and back.
#include "base/percent.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("decoding turns two hexadecimal digits into a byte", "[percent]") {
  CHECK(percent_decoded("a%20b") == "a b");
  CHECK(percent_decoded("caf%C3%a9") == "caf\xC3\xA9");
  CHECK(percent_decoded("%2541") == "%41");
}

TEST_CASE("decoding leaves what is no escape", "[percent]") {
  CHECK(percent_decoded("100%") == "100%");
  CHECK(percent_decoded("%4") == "%4");
  CHECK(percent_decoded("%zz%g1%1g") == "%zz%g1%1g");
  CHECK(percent_decoded("") == "");
}

TEST_CASE("a path is encoded so that it stays a path", "[percent]") {
  CHECK(percent_encoded_path("ops/my page.html") == "ops/my%20page.html");
  CHECK(percent_encoded_path("a:b?c#d%e") == "a%3Ab%3Fc%23d%25e");
  CHECK(percent_encoded_path("é\"<>") == "%C3%A9%22%3C%3E");
  CHECK(percent_decoded(percent_encoded_path("é %41/\\:x")) == "é %41/\\:x");
}

TEST_CASE("a fragment keeps letters beyond ASCII", "[percent]") {
  CHECK(percent_encoded_fragment("häfen:~:text=a b") == "häfen:~:text=a%20b");
  CHECK(percent_encoded_fragment("a#b%") == "a%23b%25");
}
