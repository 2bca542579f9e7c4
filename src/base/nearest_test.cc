// Suggestions for names that are not known.
#include "base/nearest.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace silcrow;

namespace {

std::vector<std::string> near(std::string_view word, std::vector<std::string> candidates) {
  return nearest_names(word, candidates);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the nearest names come first, three at most") {
  CHECK(near("part", {"title", "parts", "ports", "cart"}) == Names{"cart", "parts", "ports"});
  CHECK(near("chaptres", {"chapters", "chapter", "title"}) == Names{"chapters", "chapter"});
  CHECK(near("abcd", {"abcx", "abxd", "axcd", "xbcd"}) == Names{"abcx", "abxd", "axcd"});
  CHECK(near("same", {"same", "same"}) == Names{"same"});
}

TEST_CASE("names that differ in case only come before all others") {
  CHECK(near("README.md", {"readme.md", "README.mb", "README.m"}) ==
        Names{"readme.md", "README.m", "README.mb"});
  CHECK(near("ÜBER.md", {"über.md", "uber.md"}) == Names{"über.md", "uber.md"});
}

TEST_CASE("what differs by too much is not suggested") {
  CHECK(near("theme", {"title", "output"}).empty());
  CHECK(near("x", {"y", "xy"}).empty());
  CHECK(near("X", {"x"}) == Names{"x"});
  CHECK(near("abc", {"abd", "bac", "xyz"}) == Names{"abd", "bac"});
  CHECK(near("abc", {"axy"}).empty());
  CHECK(near("abcdefghijkl", {"xbxdxfghijkl", "xbxdxfxhijkl"}) == Names{"xbxdxfghijkl"});
  CHECK(near("", {"a", ""}).empty());
  const Names long_names = {"xbxdxfghijkl"};
  CHECK(nearest_names("abcdefghijkl", long_names, 3) == long_names);
  CHECK(nearest_names("abcdefghijkl", long_names, 2).empty());
  CHECK(nearest_names("abd", Names{"xyd"}, 2).empty());
}

TEST_CASE("far names are not suggested beside a near one") {
  CHECK(near("link-file-mising", {"link-page-missing", "link-file-missing"}) ==
        Names{"link-file-missing"});
  CHECK(near("link-xile-mising", {"link-page-missing", "link-file-missing"}) ==
        Names{"link-file-missing", "link-page-missing"});
}

TEST_CASE("two neighbours exchanged are one edit") {
  CHECK(near("ab", {"ba"}) == Names{"ba"});
  CHECK(near("ofa", {"fao"}).empty());
}

TEST_CASE("the line of help names up to three") {
  CHECK(did_you_mean("prts", std::vector<std::string>{"parts"}) == "did you mean `parts`?");
  CHECK(did_you_mean("prts", std::vector<std::string>{"parts", "ports", "prt"}) ==
        "did you mean `parts`, `ports` or `prt`?");
  CHECK(did_you_mean("zzzz", std::vector<std::string>{"parts"}).empty());
}

TEST_CASE("names made ready answer as others do") {
  const Names names = {"port", "ports", "", "Parts", "prt", "a much longer name"};
  const NearNames ready(names);
  for (const std::string word : {"prts", "parts", "PORT", "zzzz", "a", ""}) {
    CHECK(ready.nearest(word) == nearest_names(word, names));
    CHECK(ready.did_you_mean(word) == did_you_mean(word, names));
  }
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
  CHECK(near("a\xFF\xFE z", {"a\xFF z", "b"}).size() == 1);
}

TEST_CASE("a hundred thousand candidates are searched quickly") {
  std::vector<std::string> candidates;
  for (int i = 0; i < 100000; ++i) {
    candidates.push_back("operations/section-" + std::to_string(i) + "/chapter-about-failures.md");
  }
  const auto start = std::chrono::steady_clock::now();
  CHECK(near("operations/section-99999/chapter-about-failure.md", candidates)[0] ==
        "operations/section-99999/chapter-about-failures.md");
  CHECK(near(std::string(5000, 'x'), candidates).empty());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  CHECK(took.count() < 5);  // far more than it needs, also under the sanitizers
}
