// Every example of the CommonMark specification gives the specification's HTML, but for those in
// exceptions.txt, which must differ.
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "spec/exceptions.h"
#include "spec/parsed_text.h"
#include "spec/plain_html.h"
#include "spec/spec_examples.h"

using namespace silcrow;

TEST_CASE("the examples of the CommonMark specification", "[spec]") {
  std::map<std::string, std::string> excepted =
      exceptions(SILCROW_SOURCE_DIR "/tests/spec/exceptions.txt");
  const std::vector<SpecExample> examples = spec_examples();
  REQUIRE(examples.size() == 652);
  for (const SpecExample& example : examples) {
    const ParsedText parsed = parse_text(example.markdown);
    const std::string html = plain_html(parsed.document());
    INFO("example " << example.number << ", " << example.section << ", spec.txt:" << example.line);
    INFO(example.markdown);
    if (excepted.erase(std::to_string(example.number)) == 0) {
      CHECK(html == example.html);
    } else {
      INFO("it is in exceptions.txt, and passes");
      CHECK(html != example.html);
    }
    CHECK(parsed.page.unaligned == 0);
  }
  CHECK(excepted.empty());
}
