// What counts as a number in front of a title. `parts` writes a label as `number|shown|title`.
#include "resolve/heading_label.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace silcrow;

namespace {

std::string parts(const HeadingLabel& label, std::string_view text) {
  if (label.number.empty()) return "none";
  return label.number + '|' + label.shown + '|' + std::string(text.substr(label.title_offset));
}

std::string numbered(std::string_view text) { return parts(numbered_heading_label(text), text); }
std::string chapter(std::string_view text) { return parts(chapter_heading_label(text), text); }
std::string appendix(std::string_view text) { return parts(appendix_heading_label(text), text); }
std::string worded(std::string_view text) {
  const std::vector<std::string> words = {"Runbook", "Step", "Phase"};
  return parts(worded_heading_label(text, words), text);
}

}  // namespace

TEST_CASE("numbered headings in every form", "[labels]") {
  CHECK(numbered("§26 Run migrations") == "26|§26|Run migrations");
  CHECK(numbered("§ 26: Run") == "26|§26|Run");
  CHECK(numbered("§26") == "26|§26|");
  CHECK(numbered("26. Run") == "26|26|Run");
  CHECK(numbered("26 — Run") == "26|26|Run");
  CHECK(numbered("26 – Run") == "26|26|Run");
  CHECK(numbered("26 - Run") == "26|26|Run");
  CHECK(numbered("26) Run") == "26|26|Run");
  CHECK(numbered("26: Run") == "26|26|Run");
  CHECK(numbered("2.3 Run") == "2.3|2.3|Run");
  CHECK(numbered("2.03. Run") == "2.3|2.3|Run");
  CHECK(numbered("7b. Run") == "7b|7b|Run");
  CHECK(numbered("§6a Run") == "6a|§6a|Run");
  CHECK(numbered("§E Run") == "E|§E|Run");
  CHECK(numbered("A.2 Run") == "A.2|A.2|Run");
  CHECK(numbered("007. Run") == "7|7|Run");
}

TEST_CASE("headings that only look numbered", "[labels]") {
  for (std::string_view text :
       {"26 Run", "26.Run", "26-Run", "26 -Run", "2024: the year", "A. Run", "§Node hardening",
        "§Every", "3rd: party", "26abc: x", "", "§", "."}) {
    CAPTURE(text);
    CHECK(numbered(text) == "none");
  }
}

TEST_CASE("labelled headings", "[labels]") {
  CHECK(worded("Runbook 7: Full restart") == "7|Runbook 7|Full restart");
  CHECK(worded("step 03 — Drain") == "3|Step 3|Drain");
  CHECK(worded("Runbook #10. X") == "10|Runbook 10|X");
  CHECK(worded("Step 3") == "3|Step 3|");
  CHECK(worded("Phase 2 of the move") == "2||Phase 2 of the move");
  CHECK(worded("Steps 3: x") == "none");
  CHECK(worded("Step three") == "none");
  CHECK(worded("Step") == "none");
}

TEST_CASE("chapter headings", "[labels]") {
  CHECK(chapter("16 — Failure modes") == "16|16|Failure modes");
  CHECK(chapter("Chapter 16: Failure modes") == "16|16|Failure modes");
  CHECK(chapter("CHAPTER 16 Failure modes") == "16|16|Failure modes");
  CHECK(chapter("Ch. 016 – Failure modes") == "16|16|Failure modes");
  CHECK(chapter("16. Failure modes") == "16|16|Failure modes");
  CHECK(chapter("Chapter 16") == "16|16|Chapter 16");
  for (std::string_view text : {"10 ways to fail", "2.3 Part", "404", "16.", "2024 — review",
                                "Chapter", "Chapter of accidents", "Chips 3: x"}) {
    CAPTURE(text);
    CHECK(chapter(text) == "none");
  }
}

TEST_CASE("appendix headings", "[labels]") {
  CHECK(appendix("Appendix A: Places") == "A|A|Places");
  CHECK(appendix("appendix b — Places") == "B|B|Places");
  CHECK(appendix("Appendix C") == "C|C|Appendix C");
  CHECK(appendix("Appendix of sorts") == "none");
  CHECK(appendix("Appendix a thing") == "none");
}

TEST_CASE("a plural ends a title", "[labels]") {
  CHECK(ends_in_plural("The thirteen bugs", "Bug"));
  CHECK(ends_in_plural("Runbooks", "Runbook"));
  CHECK(ends_in_plural("Policies", "Policy"));
  CHECK_FALSE(ends_in_plural("Debugs", "Bug"));
  CHECK_FALSE(ends_in_plural("Bug", "Bug"));
}
