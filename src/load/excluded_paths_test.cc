// What patterns of a .gitignore leave out of a book.
#include "load/excluded_paths.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

bool excludes(std::string_view lines, std::string_view path) {
  ExcludedPaths excluded;
  excluded.add(lines);
  return excluded.holds(path);
}

}  // namespace

TEST_CASE("a pattern without a slash fits at any depth") {
  CHECK(excludes("draft.md", "draft.md"));
  CHECK(excludes("draft.md", "a/b/draft.md"));
  CHECK(excludes("*.tmp.md\r\n", "a/x.tmp.md"));
  CHECK_FALSE(excludes("draft.md", "draft.md.md"));
  CHECK_FALSE(excludes("", "a.md"));
}

TEST_CASE("a pattern with a slash is meant from the book's folder") {
  CHECK(excludes("/draft.md", "draft.md"));
  CHECK_FALSE(excludes("/draft.md", "a/draft.md"));
  CHECK(excludes("a/*.md", "a/x.md"));
  CHECK_FALSE(excludes("a/*.md", "b/a/x.md"));
  CHECK(excludes("a/**/x.md", "a/b/c/x.md"));
}

TEST_CASE("a folder takes along what is in it") {
  CHECK(excludes("drafts/", "drafts/x.md"));
  CHECK(excludes("drafts/", "a/drafts/b/x.md"));
  CHECK(excludes("drafts/", "drafts/"));
  CHECK(excludes("drafts", "drafts/x.md"));
  CHECK_FALSE(excludes("drafts/", "drafts"));  // a file of this name
}

TEST_CASE("the last pattern that fits decides, comments say nothing") {
  const char* lines = "# what is not ready\n*.md\n!keep.md\n\n/a/keep.md\n!\n/\n";
  CHECK(excludes(lines, "x.md"));
  CHECK_FALSE(excludes(lines, "keep.md"));
  CHECK(excludes(lines, "a/keep.md"));
  CHECK_FALSE(excludes("#x.md", "#x.md"));
}
