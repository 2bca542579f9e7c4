#include "diag/problem_key.h"

#include <catch2/catch.hpp>

#include "diag/rule.h"

using namespace silcrow;

TEST_CASE("the key of a problem is the text concerned, wherever it stands") {
  Sources sources;
  const FileId file = sources.add({"a.md", "[x](y.md)\n\n[x](\n  y.md)"});
  const Diagnostic first{Rule::link_page_missing, Severity::error, {file, 0, 9}, "m"};
  CHECK(problem_key(first, sources) == ProblemKey{"link-page-missing", "a.md", "[x](y.md)"});
  const Diagnostic second{Rule::link_page_missing, Severity::error, {file, 11, 23}, "m"};
  CHECK(problem_key(second, sources).text == "[x]( y.md)");
}

TEST_CASE("a span that holds nothing is known by its message") {
  const Diagnostic found{Rule::chapter_missing, Severity::error, {}, "no  `a.md`"};
  CHECK(problem_key(found, Sources()) == ProblemKey{"chapter-missing", "", "no `a.md`"});
}

TEST_CASE("long texts are cut between characters") {
  Sources sources;
  std::string text;
  for (int i = 0; i < 300; ++i) text += "ü";
  const FileId file = sources.add({"a.md", text});
  const Diagnostic found{Rule::code_unclosed, Severity::error, {file, 0, 600}, "m"};
  const std::string key = problem_key(found, sources).text;
  CHECK(key.size() <= 200);
  CHECK(key.size() > 190);
  CHECK(key == text.substr(0, key.size()));
  CHECK(key.size() % 2 == 0);
}

TEST_CASE("equal problems have different fingerprints, which do not depend on their lines") {
  Sources sources;
  const FileId one = sources.add({"a.md", "[x](y) [x](y)"});
  const std::vector<Diagnostic> two = {
      {Rule::link_page_missing, Severity::error, {one, 0, 6}, "m"},
      {Rule::link_page_missing, Severity::error, {one, 7, 13}, "m"}};
  const std::vector<std::string> prints = fingerprints(two, sources);
  CHECK(prints[0] != prints[1]);
  Sources moved;
  const FileId same = moved.add({"a.md", "\n\n[x](y)"});
  const Diagnostic found{Rule::link_page_missing, Severity::error, {same, 2, 8}, "other words"};
  CHECK(fingerprints({&found, 1}, moved)[0] == prints[0]);
}
