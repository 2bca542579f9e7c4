// Hunks as `diff -u` writes them, and that every diff leads from the one text to the other.
#include "source/unified_diff.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace silcrow;

static std::string diff(std::string_view before, std::string_view after) {
  return unified_diff("x.md", "x.md", before, after);
}

// The number behind `sign` in a hunk's header.
static size_t first_line(const std::string& header, char sign) {
  return std::stoul(header.substr(header.find(sign) + 1));
}

// Applies a diff, believing nothing that it does not find.
static std::string patched(const std::string& before, const std::string& patch) {
  std::vector<std::string> old_lines;
  for (size_t at = 0; at < before.size();) {
    const size_t end = std::min(before.find('\n', at), before.size() - 1) + 1;
    old_lines.push_back(before.substr(at, end - at));
    at = end;
  }
  std::string result;
  size_t next = 0;  // of the old lines
  for (size_t at = 0; at < patch.size();) {
    const size_t end = patch.find('\n', at) + 1;
    std::string line = patch.substr(at, end - at);
    at = end;
    if (patch.substr(at, 2) == "\\ ") {
      line.pop_back();
      at = patch.find('\n', at) + 1;
    }
    if (line.starts_with("---") || line.starts_with("+++")) continue;
    if (line.starts_with("@@")) {
      const bool is_insertion = line.find(",0 +") != std::string::npos;
      const size_t first = first_line(line, '-') - (is_insertion ? 0 : 1);
      while (next < first) result += old_lines[next++];
      continue;
    }
    if (line[0] != '+') REQUIRE(old_lines.at(next++) == line.substr(1));
    if (line[0] != '-') result += line.substr(1);
  }
  while (next < old_lines.size()) result += old_lines[next++];
  return result;
}

TEST_CASE("equal texts have no diff") {
  CHECK(diff("a\nb\n", "a\nb\n").empty());
  CHECK(diff("", "").empty());
}

TEST_CASE("a change stands with three lines around it") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/x.md\n+++ b/x.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("changes whose contexts touch share a hunk, others do not") {
  CHECK(diff("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") ==
        "--- a/x.md\n+++ b/x.md\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
  CHECK(diff("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n") ==
        "--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n"
        "@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST_CASE("ranges of one line and of none are written as diff does") {
  CHECK(diff("", "a\n") == "--- a/x.md\n+++ b/x.md\n@@ -0,0 +1 @@\n+a\n");
  CHECK(diff("a\nb\n", "") == "--- a/x.md\n+++ b/x.md\n@@ -1,2 +0,0 @@\n-a\n-b\n");
}

TEST_CASE("a missing line end is said") {
  CHECK(diff("a\nb", "a\nc\n") ==
        "--- a/x.md\n+++ b/x.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n");
  CHECK(diff("a", "a\n") ==
        "--- a/x.md\n+++ b/x.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(diff("a\r\nb\r\n", "a\r\nc\r\n") ==
        "--- a/x.md\n+++ b/x.md\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n");
}

TEST_CASE("what a diff says leads from the one text to the other") {
  std::minstd_rand random(7);
  const auto text = [&](size_t lines) {
    std::string result;
    for (size_t i = 0; i < lines; ++i) result += std::string(1, char('a' + random() % 5)) + "\n";
    if (random() % 4 == 0 && !result.empty()) result.pop_back();
    return result;
  };
  for (int round = 0; round < 500; ++round) {
    const std::string before = text(random() % 40);
    const std::string after = text(random() % 40);
    INFO(before << "->\n" << after);
    REQUIRE(patched(before, diff(before, after)) == after);
  }
}

TEST_CASE("texts with nothing in common are compared in bounded time") {
  std::string before;
  std::string after;
  for (int i = 0; i < 20000; ++i) {
    before += "old " + std::to_string(i) + "\n";
    after += "new " + std::to_string(i) + "\n";
  }
  CHECK(patched(before, diff(before, after)) == after);
}
