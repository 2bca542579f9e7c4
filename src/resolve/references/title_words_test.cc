// Titles found by their words; where sections end.
#include "resolve/references/title_words.h"

#include <catch2/catch.hpp>

#include "resolve/references/section_tree.h"
#include "resolve/references/title_key.h"

using namespace silcrow;

namespace {

std::string shown(const std::vector<SectionId>& sections) {
  std::string indices;
  for (const SectionId id : sections) indices += std::to_string(id.index) + " ";
  return indices;
}

std::string words_found(const TitleWords& titles, std::string_view key) {
  return shown(titles.with_all(key_words(key)));
}

}  // namespace

TEST_CASE("titles are found by words that agree, whatever their order") {
  const TitleKeys keys = {
      {PageId{0},
       {"restart the caches", "cache restart", "boxes of caching", "configuring caches"}}};
  const std::vector<PageId> pages = {PageId{0}};
  const TitleWords titles(pages, keys);
  CHECK(words_found(titles, "cache restarts") == "0 1 ");
  CHECK(words_found(titles, "box caching") == "2 ");
  CHECK(words_found(titles, "configuration cache") == "3 ");
  CHECK(words_found(titles, "cache unknown").empty());
  CHECK(shown(titles.sharing(key_words("restarting caches"))) == "0 1 3 ");
}

TEST_CASE("a word that all titles have is no place to begin, and does no harm beside another") {
  TitleKeys keys;
  for (int i = 0; i < 100; ++i) keys[PageId{0}].push_back("part number n" + std::to_string(i));
  const std::vector<PageId> pages = {PageId{0}};
  const TitleWords titles(pages, keys);
  CHECK(words_found(titles, "part number").empty());
  CHECK(words_found(titles, "part n42") == "42 ");
}

TEST_CASE("sections end where the next of their level begins") {
  std::vector<Section> sections(4);
  const uint8_t levels[] = {1, 3, 2, 1};
  for (size_t i = 0; i < 4; ++i) sections[i].level = levels[i];
  const SectionTree tree(sections);
  CHECK(tree.end(0) == 3);
  CHECK(tree.end(1) == 2);
  CHECK(tree.end(2) == 3);
  CHECK(tree.parent(1) == 0);
  CHECK(tree.parent(2) == 0);
  CHECK(tree.parent(3) == SectionTree::none);
}
