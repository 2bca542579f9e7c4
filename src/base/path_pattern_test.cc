#include "base/path_pattern.h"

#include <catch2/catch.hpp>
#include <string>

using silcrow::path_matches;

TEST_CASE("a pattern without stars is a path") {
  CHECK(path_matches("ops/a.md", "ops/a.md"));
  CHECK_FALSE(path_matches("a.md", "ops/a.md"));
  CHECK_FALSE(path_matches("ops", "ops/a.md"));
  CHECK_FALSE(path_matches("ops/a.md", "ops/a.md.txt"));
}

TEST_CASE("one star stays within a name") {
  CHECK(path_matches("*.md", "a.md"));
  CHECK(path_matches("ops/*-*.md", "ops/1-2-3.md"));
  CHECK(path_matches("*", ""));
  CHECK_FALSE(path_matches("*.md", "ops/a.md"));
  CHECK(path_matches("?.md", "a.md"));
  CHECK_FALSE(path_matches("?.md", "ab.md"));
}

TEST_CASE("two stars run through folders") {
  CHECK(path_matches("**", "a/b/c.md"));
  CHECK(path_matches("**/c.md", "c.md"));
  CHECK(path_matches("**/c.md", "a/b/c.md"));
  CHECK(path_matches("a/**/c.md", "a/c.md"));
  CHECK(path_matches("a/**/b/*.md", "a/x/b/y/b/c.md"));
  CHECK(path_matches("drafts/**", "drafts/x/y.md"));
  CHECK(path_matches("../glossary/**", "../glossary/term.md"));
  CHECK_FALSE(path_matches("a/**/c.md", "b/a/c.md"));
}

TEST_CASE("a hostile pattern ends") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(path_matches(pattern + "b", std::string(5000, 'a')));
}
