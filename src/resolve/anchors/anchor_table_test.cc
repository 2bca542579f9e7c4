#include "resolve/anchors/anchor_table.h"

#include <catch2/catch.hpp>
#include <string>

using namespace silcrow;

TEST_CASE("an empty table finds nothing", "[anchors]") {
  const AnchorTable table;
  CHECK(table.find("") == nullptr);
  CHECK(table.find("a") == nullptr);
}

TEST_CASE("the first place of a fragment counts", "[anchors]") {
  AnchorTable table;
  table.add("a", {"a", 1});
  table.add("a", {"other", 2});
  table.add("", {"empty", 3});
  REQUIRE(table.find("a") != nullptr);
  CHECK(table.find("a")->id == "a");
  CHECK(table.find("a")->section == 1);
  CHECK(table.find("")->section == 3);
  CHECK(table.find("b") == nullptr);
  CHECK(table.entries().size() == 2);
}

TEST_CASE("a table grows, with and without a reserve", "[anchors]") {
  std::vector<std::string> names;
  for (int i = 0; i < 5000; ++i) names.push_back("name-" + std::to_string(i));
  for (const size_t reserved : {size_t(0), size_t(3), names.size()}) {
    AnchorTable table;
    if (reserved > 0) table.reserve(reserved);
    for (size_t i = 0; i < names.size(); ++i) table.add(names[i], {names[i], uint32_t(i)});
    size_t right = 0;
    for (size_t i = 0; i < names.size(); ++i) {
      const AnchorPlace* place = table.find(names[i]);
      right += place != nullptr && place->section == i && place->id == names[i];
    }
    CHECK(right == names.size());
    CHECK(table.find("name-5000") == nullptr);
    CHECK(table.entries().front().fragment == "name-0");
    CHECK(table.entries().back().fragment == "name-4999");
  }
}
