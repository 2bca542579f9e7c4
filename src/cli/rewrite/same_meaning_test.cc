// Two small books, before a change and after it.
#include "cli/rewrite/same_meaning.h"

#include <catch2/catch.hpp>

#include "compile/compile.h"
#include "source/file_system.h"

using namespace silcrow;

namespace {

using Files = std::map<std::string, std::string>;
using Moved = std::map<std::string, std::string>;

const std::string runbook = "# Chapter 17: Runbook\n\n## 26. Run\n\n## 27. Recover\n";

Compilation compiled(const Files& files) {
  CompileOptions options;
  options.goal = CompileGoal::diagnostics;
  Compilation compilation = compile(MemoryFileSystem(files), options);
  REQUIRE(compilation.ok);
  return compilation;
}

std::vector<std::string> changes(const Files& before, const Files& after, const Moved& moved = {}) {
  const Compilation old_book = compiled(before);
  const Compilation new_book = compiled(after);
  return changed_meanings(*old_book.book, *new_book.book, moved);
}

}  // namespace

TEST_CASE("a section that has another number is the same section") {
  const Files before = {{"a.md", "# Chapter 1: A\n\nChapter 17 §26.\n"}, {"b.md", runbook}};
  Files after = {{"a.md", "# Chapter 1: A\n\nChapter 17 §30.\n"},
                 {"b.md", "# Chapter 17: Runbook\n\n## 30. Run\n\n## 27. Recover\n"}};
  CHECK(changes(before, before).empty());
  CHECK(changes(before, after).empty());
  after["a.md"] = "# Chapter 1: A\n\nChapter 17 §27.\n";
  CHECK(changes(before, after) ==
        std::vector<std::string>{"a.md:3:1: `Chapter 17 §26` would mean something else"});
  after["a.md"] = "# Chapter 1: A\n\nChapter 17.\n";
  CHECK(changes(before, after).size() == 1);
}

TEST_CASE("a page that lies elsewhere is the same page, if it is said where") {
  const Files before = {{"a.md", "# A\n\n[it](b.md#26-run)\n"}, {"b.md", runbook}};
  const Files after = {{"a.md", "# A\n\n[it](ops/b.md#26-run)\n"}, {"ops/b.md", runbook}};
  CHECK(changes(before, after, {{"b.md", "ops/b.md"}}).empty());
  CHECK(!changes(before, after).empty());
}

TEST_CASE("references and links that come or go are told") {
  const Files none = {{"a.md", "# A\n\nWords.\n"}, {"b.md", runbook}};
  const Files one = {{"a.md", "# A\n\n[Words](b.md).\n"}, {"b.md", runbook}};
  CHECK(changes(one, none) ==
        std::vector<std::string>{"a.md:3:1: `[Words](b.md)` would be none any more"});
  CHECK(changes(none, one) ==
        std::vector<std::string>{"`a.md` would have a reference or link that it has not now"});
}
