// Bare addresses are found wherever they stand, whatever other threads are reading meanwhile.
#include "parse/cmark_inlines.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/workers.h"
#include "parse/cmark_tree.h"

using namespace silcrow;

namespace {

std::string xml_of(const std::string& text) {
  const LineTable lines(text);
  const CmarkTree tree = parse_with_cmark(text, lines);
  char* xml = cmark_render_xml(tree.parts.at(0).root.get(), CMARK_OPT_DEFAULT);
  std::string result = xml;
  std::free(xml);
  return result;
}

size_t links_in(const std::string& text) {
  const std::string xml = xml_of(text);
  size_t count = 0;
  for (size_t at = xml.find("<link "); at != xml.npos; at = xml.find("<link ", at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("bare addresses are links, in every block that has some", "[parse]") {
  CHECK(links_in("Now: what www means\n") == 0);
  CHECK(links_in("Now: see https://a.example, www.b.example\n") == 2);
  CHECK(links_in("Now: what?\n\n- www.b.example\n\nNow: what?\n") == 1);
  CHECK(links_in("Write to owner@a.example\n") == 1);
  CHECK(links_in("| a |\n|---|\n| ftp://a.example |\n| Now: www |\n") == 1);
  CHECK(links_in("~~www.a.example~~ *https://b.example*\n") == 2);
}

TEST_CASE("what one thread reads does not depend on what the others do", "[parse]") {
  std::vector<std::string> texts;
  for (int i = 0; i < 200; ++i) {
    texts.push_back("Now: *two words~* ~~wrong~~ view " + std::to_string(i) + "\n");
    texts.push_back("See www.a" + std::to_string(i) + ".example and https://b.example/w:w\n");
  }
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(xml_of(text));
  std::vector<std::string> found(texts.size());
  for (int round = 0; round < 10; ++round) {
    Workers(4).for_each(texts.size(), [&](size_t i, unsigned) { found[i] = xml_of(texts[i]); });
    CHECK(found == expected);
  }
}
