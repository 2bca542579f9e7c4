// Lines and columns, and that they are found fast in long lines.
#include "source/line_table.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

using namespace silcrow;

TEST_CASE("lines end as in CommonMark, columns are code points") {
  const LineTable table("aé\r\nb\rc\n");
  CHECK(table.line_count() == 4);
  CHECK(table.position(0) == Position{1, 1});
  CHECK(table.position(3) == Position{1, 3});
  CHECK(table.position(5) == Position{2, 1});
  CHECK(table.position(7) == Position{3, 1});
  CHECK(table.position(9) == Position{4, 1});
  CHECK(table.position(1000) == Position{4, 1});
  CHECK(table.line(1) == "aé");
  CHECK(table.line(5).empty());
}

TEST_CASE("offsets lead back to where positions came from") {
  const std::string text = "aé\r\nb\n\n€x";
  const LineTable table(text);
  for (const uint32_t offset : {0u, 1u, 3u, 5u, 6u, 7u, 8u, 11u, 12u}) {
    CHECK(table.offset(table.position(offset)) == offset);
  }
  CHECK(table.offset({1, 99}) == 3);
  CHECK(table.offset({2, 99}) == 6);
  CHECK(table.offset({99, 1}) == text.size());
}

TEST_CASE("columns in a long line are those that counting gives") {
  std::string text = "first\n";
  while (text.size() < 5000) text += "aé€😀";
  const LineTable table(text);
  uint32_t column = 1;
  for (uint32_t at = 6; at <= text.size(); ++at) {
    if (at > 6 && (uint8_t(text[at - 1]) & 0xC0) != 0x80) ++column;
    REQUIRE(table.position(at) == Position{2, column});
  }
}

TEST_CASE("many questions about one huge line end soon") {
  const std::string text(4'000'000, 'x');
  const LineTable table(text);
  const auto start = std::chrono::steady_clock::now();
  uint64_t sum = 0;
  for (uint32_t at = 0; at < text.size(); at += 20) sum += table.position(at).column;
  CHECK(sum == 200'000ull * 1 + 20ull * (200'000ull * 199'999ull / 2));
  // By counting from the line's start it would be 400,000,000,000 bytes.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
}
