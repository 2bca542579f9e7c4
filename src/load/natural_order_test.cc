// Numbers by value, index first, files before folders.
#include "load/natural_order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace silcrow;

TEST_CASE("paths are ordered as people order them") {
  const std::vector<std::string> expected = {"index.md",
                                             "1.md",
                                             "2-b.md",
                                             "10-a.md",
                                             "README-not.md",
                                             "a1b2.md",
                                             "a1b10.md",
                                             "a02.md",
                                             "a2.md",
                                             "a100.md",
                                             "b.md",
                                             "2/README.md",
                                             "2/x.md",
                                             "10/x.md",
                                             "99999999999999999999998/x.md",
                                             "99999999999999999999999/x.md",
                                             "c/index.md",
                                             "c/a.md"};
  std::vector<std::string> paths = expected;
  std::sort(paths.begin(), paths.end());
  std::sort(paths.begin(), paths.end(), is_naturally_before);
  CHECK(paths == expected);
}

TEST_CASE("the order is strict and total") {
  const std::vector<std::string> paths = {"a.md", "a01.md", "a1.md", "A.md", "a/b.md", "a",  "",
                                          "0",    "00",     "a-1",   "a1-",  "a1/",    "b/c"};
  for (const std::string& a : paths) {
    CHECK_FALSE(is_naturally_before(a, a));
    for (const std::string& b : paths) {
      if (a != b) CHECK(is_naturally_before(a, b) != is_naturally_before(b, a));
    }
  }
}
