// Every example of GitHub's extensions gives GitHub's HTML, but for those in
// extension_exceptions.txt, which must differ.
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "spec/exceptions.h"
#include "spec/extension_examples.h"
#include "spec/parsed_text.h"
#include "spec/plain_html.h"

using namespace silcrow;

TEST_CASE("the examples of GitHub's extensions", "[spec]") {
  std::map<std::string, std::string> excepted =
      exceptions(SILCROW_SOURCE_DIR "/tests/spec/extension_exceptions.txt");
  const std::map<std::string, size_t> counts = {
      {"linkify", 19}, {"strikethrough", 2}, {"table", 13}, {"tasklist", 2}};
  for (const auto& [extension, count] : counts) {
    const std::vector<SpecExample> examples = extension_examples(extension);
    CHECK(examples.size() == count);
    for (const SpecExample& example : examples) {
      const ParsedText parsed = parse_text(example.markdown);
      const std::string html = plain_html(parsed.document());
      const std::string name = extension + "-" + std::to_string(example.number);
      INFO(name << ", line " << example.line);
      INFO(example.markdown);
      if (excepted.erase(name) == 0) {
        CHECK(html == example.html);
      } else {
        INFO("it is in extension_exceptions.txt, and passes");
        CHECK(html != example.html);
      }
      CHECK(parsed.page.unaligned == 0);
    }
  }
  CHECK(excepted.empty());
}
