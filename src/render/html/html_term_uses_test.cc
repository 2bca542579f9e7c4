// The places that the glossary lists.
#include "render/html/html_term_uses.h"

#include <catch2/catch.hpp>

#include "render/html/html_test_page.h"

using namespace silcrow;

namespace {

// Chapter 1 with §1, a section in it, and one without number; an appendix; the glossary is page 3.
std::shared_ptr<LinkedBook> book_of_places() {
  std::vector<TestPage> pages(3);
  pages[0].heading(1, "Run", "run").heading(2, "§1 Go", "go", "§1", 4).heading(3, "Why", "why");
  pages[0].heading(2, "Rest", "rest");
  pages[0].linked().sections[1].number = "1";
  pages[1].heading(1, "Lists", "lists");
  auto book = test_linked_book(pages);
  book->book.pages[1].role = PageRole::appendix;
  for (size_t i = 0; i < 3; ++i) book->pages[i].opener = PageId(i);
  book->pages[1].number = "A";
  return book;
}

std::string uses_of(const LinkedBook& book, const std::vector<std::pair<uint32_t, uint32_t>>& at) {
  Term term;
  term.page = PageId{2};
  for (const auto& [page, section] : at) term.uses.push_back({PageId{page}, section, {}});
  std::string out;
  append_term_uses(out, book, term);
  return out;
}

}  // namespace

TEST_CASE("a place is the nearest section with a number, once", "[html]") {
  const auto book = book_of_places();
  CHECK(uses_of(*book, {{0, UINT32_MAX}, {0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 0}}) ==
        "<dd class=\"uses\"><p>Used in <a class=\"reference\" href=\"1.html\" title=\"Run\">"
        "Chapter 1</a> <a class=\"reference\" href=\"1.html#go\" title=\"Go\">§1</a>, "
        "<a class=\"reference\" href=\"1.html#rest\">Rest</a>; <a class=\"reference\" "
        "href=\"2.html\" title=\"Lists\">Appendix A</a></p></dd>");
}

TEST_CASE("a title comes behind a colon", "[html]") {
  const std::string out = uses_of(*book_of_places(), {{0, 3}});
  CHECK(out.find("Chapter 1</a>: <a class=\"reference\" href=\"1.html#rest\">Rest</a>") !=
        std::string::npos);
}

TEST_CASE("a term without uses has no list", "[html]") {
  CHECK(uses_of(*book_of_places(), {}).empty());
}

TEST_CASE("many places are folded away, very many are not all listed", "[html]") {
  const auto book = book_of_places();
  std::vector<std::pair<uint32_t, uint32_t>> uses;
  for (int i = 0; i < 60; ++i) {
    uses.push_back({0, 1});
    uses.push_back({0, 3});
  }
  const std::string out = uses_of(*book, uses);
  CHECK(out.starts_with("<dd class=\"uses\"><details><summary>Used in 120 places</summary><p><a"));
  CHECK(out.ends_with(", and 20 more</p></details></dd>"));
}
