// What becomes of each kind of byte, read back by another JSON library.
#include "base/json_string.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace silcrow;

static std::string json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST_CASE("a JSON string escapes what it must, and nothing else") {
  CHECK(json("") == "\"\"");
  CHECK(json("a/b é €😀") == "\"a/b é €😀\"");
  CHECK(json("say \"\\\"") == "\"say \\\"\\\\\\\"\"");
  CHECK(json("a\nb\tc\r") == "\"a\\nb\\tc\\r\"");
  CHECK(json(std::string_view("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\\u007f\"");
}

TEST_CASE("bytes that are no UTF-8 are replaced") {
  CHECK(json("a\xFFz") == "\"a\xEF\xBF\xBDz\"");
  CHECK(json("\xC3") == "\"\xEF\xBF\xBD\"");
  CHECK_NOTHROW(nlohmann::json::parse(json("\xED\xA0\x80 \xF8\x88 \xE2\x82")));
}

TEST_CASE("every character of one byte is read back") {
  std::string all;
  for (int c = 0; c < 128; ++c) all += char(c);
  CHECK(nlohmann::json::parse(json(all)).get<std::string>() == all);
}
