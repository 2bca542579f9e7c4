// Every span of every node is exact: over the specification's examples, the book, the glossary and
// random pages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "spec/random_markdown.h"
#include "spec/span_faults.h"
#include "spec/spec_examples.h"

using namespace silcrow;

namespace {

size_t check_spans(const std::string& text) {
  const ParsedText parsed = parse_text(text);
  const SpanFaults found = span_faults(parsed);
  if (!found.faults.empty() || parsed.page.unaligned != 0) {
    INFO(text);
    for (const std::string& fault : found.faults) UNSCOPED_INFO(fault);
    CHECK(parsed.page.unaligned == 0);
    CHECK(found.faults.empty());
  }
  return found.checked;
}

std::string with_returns(const std::string& text, const std::string& line_end) {
  std::string all;
  for (const char c : text) c == '\n' ? all += line_end : all += c;
  return all;
}

}  // namespace

TEST_CASE("spans of the specification's examples", "[spans]") {
  size_t checked = 0;
  for (const SpecExample& example : spec_examples()) {
    INFO("example " << example.number);
    checked += check_spans(example.markdown);
    checked += check_spans(with_returns(example.markdown, "\r\n"));
    checked += check_spans(with_returns(example.markdown, "\r"));
    checked += check_spans(with_returns("> - " + example.markdown, "\n>   "));
    checked += check_spans(with_returns("!!! note\n    " + example.markdown, "\n    "));
  }
  CHECK(checked > 15'000);
}

TEST_CASE("spans of the book and the glossary", "[spans]") {
  size_t checked = 0;
  for (const char* folder : {"book", "glossary"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(SILCROW_SOURCE_DIR "/") + folder)) {
      if (entry.path().extension() != ".md") continue;
      INFO(entry.path().string());
      checked += check_spans(file_text(entry.path().string()));
    }
  }
  CHECK(checked > 5'000);
}

TEST_CASE("spans of random pages", "[spans]") {
  size_t checked = 0;
  for (uint32_t seed = 1; seed <= 6000; ++seed) {
    INFO("seed " << seed);
    checked += check_spans(random_markdown(seed));
  }
  CHECK(checked > 100'000);
}
