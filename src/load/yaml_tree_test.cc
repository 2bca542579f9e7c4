// Kinds, places and shared branches of YAML, and texts that mean harm.
#include "load/yaml_tree.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace silcrow;

namespace {

// The tree as text: scalars by the bytes of their spans.
std::string dump(const std::string& text) {
  const YamlTree tree = read_yaml(text, FileId{0});
  std::string result;
  for (const YamlNode& node : tree.nodes) {
    const char* kinds[] = {"null", "scalar", "sequence", "mapping"};
    result += kinds[size_t(node.kind)];
    result += "<" + text.substr(node.span.begin, node.span.end - node.span.begin) + ">";
    result += node.tag + "\n";
  }
  if (tree.problem) {
    const Span span = tree.problem->span;
    result += "problem<" + text.substr(span.begin, span.end - span.begin) + ">\n";
  }
  return result;
}

}  // namespace

TEST_CASE("nodes know their bytes") {
  CHECK(dump("a: b c # d\n\"k\": 'it''s'\nl: [x, \"y\\\"z\"]\n") ==
        "mapping<a: b c # d>\nscalar<a>\nscalar<b c>\nscalar<\"k\">\nscalar<'it''s'>\n"
        "scalar<l>\nsequence<[x, \"y\\\"z\"]>\nscalar<x>\nscalar<\"y\\\"z\">\n");
}

TEST_CASE("places hold behind a byte order mark, beyond ASCII and with CRLF") {
  const std::string text = "\xEF\xBB\xBFtitel: Über\r\nb:\r\n  - é\r\n";
  CHECK(dump(text) ==
        "mapping<titel: Über>\nscalar<titel>\nscalar<Über>\nscalar<b>\nsequence<- é>\nscalar<é>\n");
}

TEST_CASE("empty values and null words are null") {
  CHECK(dump("a:\nb: ~\nc: null\nd: \"null\"\n") ==
        "mapping<a:>\nscalar<a>\nnull<>\nscalar<b>\nnull<~>\nscalar<c>\nnull<null>\n"
        "scalar<d>\nscalar<\"null\">\n");
  CHECK(dump("").empty());
  CHECK(dump("# only a comment\n").empty());
}

TEST_CASE("tags are kept and do not stand in the span") {
  CHECK(dump("a: !ENV [B, c]\nd: !!python/name:x.y\ne: &f !g h\n") ==
        "mapping<a: !ENV [B, c]>\nscalar<a>\nsequence<[B, c]>!ENV\nscalar<B>\nscalar<c>\n"
        "scalar<d>\nscalar<>tag:yaml.org,2002:python/name:x.y\nscalar<e>\nscalar<h>!g\n");
}

TEST_CASE("a problem has a place, and what stands before it is kept") {
  CHECK(dump("a: b\nc: [d, e\nf: g\n").find("scalar<b>") != std::string::npos);
  const YamlTree tree = read_yaml("a: b\nc: \"d", FileId{0});
  REQUIRE(tree.problem);
  CHECK(tree.nodes[0].children.size() == 2);
  CHECK(read_yaml("a: *b\n", FileId{0}).problem);
  CHECK(dump("- a\nb: c\n").ends_with("problem<b: c>\n"));
  CHECK(dump("a: b\n---\nc: d\n").find("problem<---") != std::string::npos);
  CHECK(dump("---\na: b\n...\n").find("problem") == std::string::npos);
}

TEST_CASE("bytes that YAML does not allow are a problem") {
  CHECK(dump("a: \xFF\n") == "problem<\xFF>\n");
  CHECK(dump(std::string("a: \0b", 5)) == "problem<" + std::string(1, '\0') + ">\n");
  CHECK(dump("a: \x04\n") == "problem<\x04>\n");
  CHECK(read_yaml("\xFF\xFE"
                  "a",
                  FileId{0})
            .problem);
}

TEST_CASE("an alias is the same node, even inside itself") {
  const YamlTree tree = read_yaml("a: &x [1, *x]\nb: *x\n", FileId{0});
  REQUIRE(tree.root);
  const YamlNode& root = tree.nodes[*tree.root];
  REQUIRE(root.children.size() == 4);
  CHECK(root.children[1] == root.children[3]);
  CHECK(tree.nodes[root.children[1]].children[1] == root.children[1]);
}

TEST_CASE("hostile YAML ends in a problem, not in a crash") {
  const YamlTree deep = read_yaml(std::string(100000, '['), FileId{0});
  REQUIRE(deep.problem);
  CHECK(deep.problem->message == "this is no YAML that is read: it is nested too deeply");
  CHECK(read_yaml(std::string(100000, '{'), FileId{0}).problem);
  std::string steps;
  for (int i = 0; i < 2000; ++i) steps += std::string(size_t(i), ' ') + "a:\n";
  CHECK(read_yaml(steps, FileId{0}).problem);
  std::string bomb = "a0: &a0 x\n";
  for (int i = 1; i < 40; ++i) bomb += fmt::format("a{0}: &a{0} [*a{1}, *a{1}]\n", i, i - 1);
  CHECK(read_yaml(bomb, FileId{0}).nodes.size() < 200);
}
