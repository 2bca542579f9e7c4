// Which of the numbers in a use or a heading is the one that is renamed.
#include "cli/rewrite/number_places.h"

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

const std::vector<std::string> labels = {"Runbook", "Bug"};

// The text with the place in brackets.
std::string marked(std::string text, const std::optional<NumberPlace>& place) {
  if (!place) return "none";
  return text.insert(place->end, "]").insert(place->begin, "[");
}

std::string section(const std::string& use, const std::string& number) {
  return marked(use, section_number_place(use, number, labels));
}

std::string chapter(const std::string& use, const std::string& number) {
  return marked(use, chapter_number_place(use, number));
}

}  // namespace

TEST_CASE("a section's number stands behind its sign or word, never behind the chapter's") {
  CHECK(section("Chapter 26 §26", "26") == "Chapter 26 §[26]");
  CHECK(section("§ 26 of Chapter 26", "26") == "§ [26] of Chapter 26");
  CHECK(section("Chapter 26, Sec. 7b", "7b") == "Chapter 26, Sec. [7b]");
  CHECK(section("28", "28") == "[28]");
  CHECK(section("bugs #10", "10") == "bugs #[10]");
  CHECK(section("Runbook 7", "7") == "Runbook [7]");
  CHECK(section("Chapter 7 §\"Step 7\"", "7") == "none");
  CHECK(section("§2.26", "26") == "none");
  CHECK(section("§126", "26") == "none");
}

TEST_CASE("a chapter's number stands behind its word or at the beginning") {
  CHECK(chapter("Chapter 17 §17", "17") == "Chapter [17] §17");
  CHECK(chapter("ch07", "7") == "ch[07]");
  CHECK(chapter("Ch. 4", "4") == "Ch. [4]");
  CHECK(chapter("17", "17") == "[17]");
  CHECK(chapter("§17 of Chapter 18", "17") == "none");
  CHECK(chapter("arch17", "17") == "none");
}

TEST_CASE("a heading's number is its first that is the one") {
  CHECK(marked("## 26. The 26 nodes", heading_number_place("## 26. The 26 nodes", "26")) ==
        "## [26]. The 26 nodes");
  CHECK(marked("# Chapter 7", heading_number_place("# Chapter 7", "8")) == "none");
}

TEST_CASE("zeros in front stay as many as the digits need") {
  const auto place = chapter_number_place("ch07", "7");
  REQUIRE(place);
  CHECK(padded(*place, "8") == "08");
  CHECK(padded(*place, "12") == "12");
  CHECK(padded(*place, "123") == "123");
  const auto plain = chapter_number_place("ch7", "7");
  REQUIRE(plain);
  CHECK(padded(*plain, "8") == "8");
}
