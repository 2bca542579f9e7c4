// Every example of the CommonMark specification gives the specification's HTML, but for those in
// exceptions.txt, which must differ.
#include <catch2/catch.hpp>
#include <map>
#include <sstream>
#include <string>

#include "spec/parsed_text.h"
#include "spec/plain_html.h"
#include "spec/spec_examples.h"

using namespace silcrow;

namespace {

// Lines of a number and a reason; `#` begins a comment.
std::map<int, std::string> exceptions() {
  std::map<int, std::string> reasons;
  std::istringstream lines(file_text(SILCROW_SOURCE_DIR "/tests/spec/exceptions.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const size_t blank = line.find(' ');
    INFO(line << ": a number and the reason are wanted");
    REQUIRE(blank != std::string::npos);
    const int number = std::stoi(line.substr(0, blank));
    REQUIRE(reasons.emplace(number, line.substr(blank + 1)).second);
  }
  return reasons;
}

}  // namespace

TEST_CASE("the examples of the CommonMark specification", "[spec]") {
  std::map<int, std::string> excepted = exceptions();
  const std::vector<SpecExample> examples = spec_examples();
  REQUIRE(examples.size() == 652);
  for (const SpecExample& example : examples) {
    const ParsedText parsed = parse_text(example.markdown);
    const std::string html = plain_html(parsed.document());
    INFO("example " << example.number << ", " << example.section << ", spec.txt:" << example.line);
    INFO(example.markdown);
    const auto exception = excepted.find(example.number);
    if (exception == excepted.end()) {
      CHECK(html == example.html);
    } else {
      INFO("it is in exceptions.txt, and passes");
      CHECK(html != example.html);
      excepted.erase(exception);
    }
    CHECK(parsed.page.unaligned == 0);
  }
  CHECK(excepted.empty());
}
