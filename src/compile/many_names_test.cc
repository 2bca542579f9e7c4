// Books in which names by the thousand are not there: each compared with each, they took minutes.
#include <catch2/catch.hpp>

#include "compile/compile.h"
#include "diag/rule.h"

using namespace silcrow;

namespace {

size_t count(const std::map<std::string, std::string>& files, Rule rule) {
  CompileOptions options;
  options.book = ".";
  options.goal = CompileGoal::diagnostics;
  const Compilation compilation = compile(MemoryFileSystem(files), options);
  return size_t(std::ranges::count(compilation.diagnostics, rule, &Diagnostic::rule));
}

}  // namespace

TEST_CASE("thousands of unknown and of equal titles are judged in time") {
  std::string unknown = "# A\n\n";
  std::string equal = "# B\n\n";
  for (int i = 0; i < 5'000; ++i) {
    const std::string number = std::to_string(i);
    unknown += "## Title number " + number + "\n\nSee §Unknown thing " + number + " here.\n\n";
    equal += "## Example\n\nSee §Example here.\n\n";
  }
  CHECK(count({{"a.md", unknown}, {"b.md", equal}}, Rule::reference_unresolved) == 5'000);
}

TEST_CASE("thousands of missing pages are judged in time") {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 3'000; ++i) {
    const std::string number = std::to_string(i);
    files["page-" + number + ".md"] =
        "# P\n\nSee `other-page-" + number + ".md`, and see `no-page-" + number + ".md`.\n";
  }
  CHECK(count(files, Rule::page_mention_missing) == 6'000);
}

TEST_CASE("a list of thousands of strangers is judged in time") {
  std::string list = "# Files\n\n";
  for (int i = 0; i < 10'000; ++i) list += "- `out/report-" + std::to_string(i) + ".md`\n";
  CHECK(count({{"a.md", list}}, Rule::page_mention_missing) == 0);
}

TEST_CASE("thousands of misspelled anchors are judged in time") {
  std::string page = "# A\n\n";
  for (int i = 0; i < 3'000; ++i) page += "## Title number " + std::to_string(i) + "\n\n";
  for (int i = 0; i < 10'000; ++i) page += "[x](#titel-number-" + std::to_string(i) + ")\n\n";
  CHECK(count({{"a.md", page}}, Rule::link_anchor_missing) == 10'000);
}
