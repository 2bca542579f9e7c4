// Uniqueness within a page, for all dialects: against the rules written naively, with explicit ids,
// and with pages that a naive search would take hours over.
#include "resolve/anchors/slug.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <set>
#include <string>

#include "resolve/anchors/slug_dialects.h"

namespace silcrow {
namespace {

/// The rules as the tools' documentation states them.
std::string naive_unique(AnchorDialect dialect, const std::string& base,
                         std::set<std::string>& used) {
  std::string id = base;
  if (dialect == AnchorDialect::python_markdown) {
    while (id.empty() || used.count(id) > 0) id = python_markdown_successor(id);
  } else {
    for (int i = 1; used.count(id) > 0; ++i) id = base + "-" + std::to_string(i);
  }
  used.insert(id);
  return id;
}

}  // namespace

TEST_CASE("dialect names go both ways") {
  for (const AnchorDialect dialect : all_anchor_dialects) {
    CHECK(anchor_dialect_named(anchor_dialect_name(dialect)) == dialect);
  }
  CHECK(anchor_dialect_name(AnchorDialect::python_markdown) == "python-markdown");
  CHECK_FALSE(anchor_dialect_named("python_markdown").has_value());
  CHECK_FALSE(anchor_dialect_named("").has_value());
}

TEST_CASE("ids are those of the naive rule") {
  const std::string headings[] = {"Foo",     "Foo 1",  "foo_1", "Foo-1", "Foo 1 1",
                                  "foo_1_1", "foo_09", "foo_",  "Foo 2", "foo_2",
                                  "_",       "_1",     "-1",    "1",     "heading"};
  for (const AnchorDialect dialect : all_anchor_dialects) {
    SlugRegistry registry(dialect);
    std::set<std::string> used;
    unsigned state = 1;
    for (int i = 0; i < 3000; ++i) {
      state = state * 1664525U + 1013904223U;  // a fixed sequence of picks
      const std::string& heading = headings[(state >> 16) % std::size(headings)];
      REQUIRE(registry.unique(heading) == naive_unique(dialect, slug_base(dialect, heading), used));
    }
  }
}

TEST_CASE("a reserved id is never given to a heading") {
  for (const AnchorDialect dialect : all_anchor_dialects) {
    SlugRegistry registry(dialect);
    registry.reserve("foo");
    registry.reserve("foo-1");
    registry.reserve("foo_1");
    registry.reserve("foo");
    registry.reserve("");
    const bool is_python = dialect == AnchorDialect::python_markdown;
    CHECK(registry.unique("Foo") == (is_python ? "foo_2" : "foo-2"));
  }
}

TEST_CASE("an id is never empty and never given twice") {
  for (const AnchorDialect dialect : all_anchor_dialects) {
    SlugRegistry registry(dialect);
    std::set<std::string> seen;
    for (const char* text : {"", "?", "-1", "section", "Section", "heading", "_1", "", "section 1",
                             "\xFF", " ", "🚀", "_2", "heading 1", "section.1"}) {
      const std::string id = registry.unique(text);
      CAPTURE(anchor_dialect_name(dialect), text, id);
      CHECK_FALSE(id.empty());
      CHECK(seen.insert(id).second);
    }
  }
}

TEST_CASE("a hundred thousand equal headings take no time") {
  const auto start = std::chrono::steady_clock::now();
  for (const AnchorDialect dialect : all_anchor_dialects) {
    SlugRegistry registry(dialect);
    std::string last;
    for (int i = 0; i < 100000; ++i) last = registry.unique(i % 2 == 0 ? "Foo" : "foo_1");
    if (dialect == AnchorDialect::python_markdown) CHECK(last == "foo_99999");
    if (dialect != AnchorDialect::python_markdown) CHECK(last == "foo_1-49999");
  }
  // About 0.3 s in all; a quadratic search needs 5 * 10^9 look-ups for each dialect.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

}  // namespace silcrow
