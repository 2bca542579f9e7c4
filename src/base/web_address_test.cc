// Which addresses are one.
#include "base/web_address.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("addresses of the web are known by their scheme", "[web_address]") {
  CHECK(has_web_scheme("http://a"));
  CHECK(has_web_scheme("HTTPS://a.example"));
  CHECK_FALSE(has_web_scheme("httpss://a"));
  CHECK_FALSE(has_web_scheme("mailto:a@b.example"));
  CHECK_FALSE(has_web_scheme("//a.example"));
  CHECK_FALSE(has_web_scheme("http:/"));
}

TEST_CASE("scheme and host are compared without case, all else as written", "[web_address]") {
  CHECK(comparable_web_address("HTTPS://Docs.Example.com/A?B#C") ==
        "https://docs.example.com/A?B#C");
  CHECK(comparable_web_address("https://Example.com?Q") == "https://example.com?Q");
  CHECK(comparable_web_address("https://Me:Pw@Example.com:8443/") ==
        "https://Me:Pw@example.com:8443/");
  CHECK(comparable_web_address("https://a.example") !=
        comparable_web_address("https://a.example/"));
  CHECK(comparable_web_address("ops/Run.md") == "ops/Run.md");
}
