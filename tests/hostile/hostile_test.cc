// Hostile pages end in time, crash nothing, lose nothing and are reported. The time allowed is no
// measure of speed: it tells an endless loop, or time that grows with the square of the input, from
// a slow machine.
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "diag/rule.h"
#include "hostile/hang_guard.h"
#include "hostile/hostile_pages.h"
#include "spec/parsed_text.h"

using namespace silcrow;

namespace {

size_t count_kept(std::string_view text) {
  size_t count = 0;
  for (size_t at = text.find("kept"); at != std::string_view::npos; at = text.find("kept", at + 4))
    ++count;
  return count;
}

size_t count_kept(const Document& document) {
  size_t count = 0;
  for (const Node& node : document.nodes) count += count_kept(node.text);
  for (const CodeBlock& block : document.code_blocks)
    count += count_kept(block.content) + count_kept(block.info);
  for (const Admonition& box : document.admonitions) count += count_kept(box.name);
  for (const Link& link : document.links) count += count_kept(link.destination);
  for (const FrontMatterField& field : document.front_matter.fields)
    for (const std::string& value : field.values) count += count_kept(value);
  return count;
}

void run(const std::vector<HostilePage>& pages) {
  for (const HostilePage& page : pages) {
    INFO(page.name);
    const HangGuard guard(page.name);
    const auto begin = std::chrono::steady_clock::now();
    const ParsedText parsed = parse_text(page.text, page.includes);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    if (std::getenv("SILCROW_HOSTILE_TIMES"))
      std::printf("%6.2f s  %s\n", time.count(), page.name.c_str());
    CHECK(parsed.page.unaligned == 0);
    CHECK(count_kept(parsed.document()) == count_kept(page.text));
    for (const Rule rule : page.expected) {
      INFO(rule_name(rule));
      CHECK(parsed.has(rule));
    }
    for (const Node& node : parsed.document().nodes) {
      if (node.span.begin <= node.span.end && node.span.file != no_file) continue;
      FAIL("a span that is none");
    }
  }
}

}  // namespace

TEST_CASE("pages of deep nesting", "[hostile]") { run(deep_pages()); }
TEST_CASE("pages of large numbers", "[hostile]") { run(wide_pages()); }
TEST_CASE("pages of broken bytes and open ends", "[hostile]") { run(broken_pages()); }
TEST_CASE("pages of endless includes", "[hostile]") { run(including_pages()); }
