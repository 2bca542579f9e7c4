// What edits become, and which of them cannot be made together.
#include "source/text_edits.h"

#include <catch2/catch.hpp>

using namespace silcrow;

static TextEdit edit(uint32_t begin, uint32_t end, std::string text, uint32_t file = 0) {
  return {{FileId{file}, begin, end}, std::move(text)};
}

TEST_CASE("edits are made in the order of their places") {
  CHECK(edited_text("one two three", {edit(8, 13, "3"), edit(0, 3, "1")}) == "1 two 3");
  CHECK(edited_text("abc", {edit(3, 3, "d"), edit(0, 0, "_")}) == "_abcd");
  CHECK(edited_text("abc", {edit(0, 3, "")}) == "");
  CHECK(edited_text("abc", {}) == "abc");
}

TEST_CASE("edits may touch, and insertions at one place keep their order") {
  CHECK(edited_text("abcd", {edit(2, 4, "Y"), edit(0, 2, "X")}) == "XY");
  CHECK(edited_text("ab", {edit(1, 1, "x"), edit(1, 1, "y"), edit(1, 2, "B")}) == "axyB");
}

TEST_CASE("an edit that is given twice is made once") {
  CHECK(edited_text("abc", {edit(1, 2, "x"), edit(1, 2, "x")}) == "axc");
}

TEST_CASE("edits that overlap or reach beyond the text are refused") {
  CHECK_FALSE(edited_text("abcd", {edit(0, 2, "x"), edit(1, 3, "y")}));
  CHECK_FALSE(edited_text("abcd", {edit(0, 3, "x"), edit(1, 1, "y")}));
  CHECK_FALSE(edited_text("abcd", {edit(1, 2, "x"), edit(1, 2, "y")}));
  CHECK_FALSE(edited_text("abcd", {edit(3, 5, "x")}));
}

TEST_CASE("each file gets its own edits, and a clash concerns only its file") {
  Sources sources;
  sources.add({"a.md", "one"});
  sources.add({"b.md", "two"});
  sources.add({"c.md", "three"});
  const EditedFiles edited = edited_files(
      sources, {edit(0, 1, "O", 0), edit(0, 2, "T", 1), edit(1, 3, "W", 1), edit(0, 0, "!", 2)});
  CHECK(edited.texts == std::map<FileId, std::string>{{FileId{0}, "One"}, {FileId{2}, "!three"}});
  CHECK(edited.clashes == std::vector<FileId>{FileId{1}});
}
