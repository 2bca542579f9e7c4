// Parsing gives the same on any number of threads: cmark-gfm's table of special characters, which
// all parsers share, once made `~~` and bare addresses come and go (cmark_special_characters.c).
#include <catch2/catch.hpp>

#include "base/workers.h"
#include "render/tree/tree_writer.h"
#include "spec/parsed_text.h"
#include "spec/random_markdown.h"
#include "spec/spec_examples.h"

using namespace silcrow;

namespace {

std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const SpecExample& example : spec_examples())
    all.push_back(example.markdown + "\n\n~~gone~~ www.example.com :x: a@b.cd\n");
  for (uint32_t seed = 1; seed <= 500; ++seed)
    all.push_back(random_markdown(seed) + "\n\nhttps://example.com/~a ~~b~~ ~~~\n");
  return all;
}

std::vector<std::string> trees_of(const std::vector<std::string>& all, const Workers& workers) {
  std::vector<std::string> trees(all.size());
  workers.for_each(all.size(), [&](size_t index, unsigned) {
    const ParsedText parsed = parse_text(all[index]);
    trees[index] = document_tree(parsed.document(), parsed.sources);
  });
  return trees;
}

}  // namespace

TEST_CASE("parsing is the same on one thread and on several", "[threads]") {
  const std::vector<std::string> all = texts();
  const std::vector<std::string> alone = trees_of(all, 1);
  size_t with_strikethrough = 0;
  for (const std::string& tree : alone)
    with_strikethrough += tree.find("strikethrough") != std::string::npos;
  CHECK(with_strikethrough > 500);
  for (const unsigned threads : {2U, 4U, 8U}) {
    for (int round = 0; round < 5; ++round) {
      const std::vector<std::string> together = trees_of(all, threads);
      size_t different = 0;
      for (size_t i = 0; i < all.size(); ++i) different += together[i] != alone[i];
      INFO(threads << " threads, round " << round);
      CHECK(different == 0);
    }
  }
}
