// Words keep their numbers while the table grows.
#include "render/search/term_table.h"

#include <catch2/catch.hpp>

using namespace silcrow;

TEST_CASE("a word has one number, and a number its word") {
  TermTable table;
  for (uint32_t i = 0; i < 20000; ++i) REQUIRE(table.number_of("w" + std::to_string(i)) == i);
  for (uint32_t i = 0; i < 20000; ++i) {
    const std::string word = "w" + std::to_string(i);
    REQUIRE(table.number_of(word) == i);
    REQUIRE(table.term(i) == word);
  }
  CHECK(table.size() == 20000);
  CHECK(table.number_of("") == 20000);
  CHECK(table.term(20000).empty());
}
