#include "resolve/references/reference_openings.h"

#include <catch2/catch.hpp>
#include <string>

using namespace silcrow;

namespace {

// The text with a `|` before each opening.
std::string marked(const Book& book, std::string text) {
  const ReferenceOpenings openings(book);
  for (size_t at = openings.next(text, 0); at < text.size(); at = openings.next(text, at + 2))
    text.insert(at, 1, '|');
  return text;
}

}  // namespace

TEST_CASE("references open at signs and at words that begin like those that open some") {
  Book book;
  book.config.labels = {"Step", "X", "Étape"};
  CHECK(marked(book, "see chapter 17 §26 of the change") == "|see |chapter 17 |§26 of the |change");
  CHECK(marked(book, "PART 2, a party, apart") == "|PART 2, a |party, |apart");
  CHECK(marked(book, "a step; misstep, no chef") == "a |step; misstep, no |chef");
  CHECK(marked(book, "x 3, xy, ax") == "|x 3, |xy, ax");
  CHECK(marked(book, "#3 (a) 'b' \"c\" [d] -s") == "|#3 |(a) |'b|' |\"c|\" [d] -s");
  CHECK(marked(book, "l'éa 3") == "l|'|éa 3");
  CHECK(marked(book, "s").find('|') == std::string::npos);
}

TEST_CASE("commits and files open a reference where the book knows some") {
  Book book;
  CHECK(marked(book, "9f3c and beef [doc/a]") == "9f3c and beef [doc/a]");
  book.config.repositories["home"] = {};
  book.source_tree.paths.push_back("doc/a");
  CHECK(marked(book, "9f3c and beef [doc/a]") == "|9f3c and |beef |[doc/a]");
}

TEST_CASE("behind the middle of a word the next one is looked for") {
  const Book book;
  const ReferenceOpenings openings(book);
  CHECK(openings.next("pack pact", 1) == 5);
  CHECK(openings.next("pack", 1) == 4);
  CHECK(openings.next("", 0) == 0);
}
