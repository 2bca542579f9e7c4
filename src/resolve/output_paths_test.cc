// Where pages go, and what happens when two want to go to one place.
#include "resolve/output_paths.h"

#include <catch2/catch.hpp>

#include "resolve/test_document.h"

using namespace silcrow;

namespace {

std::string paths_of(const Book& book, Diagnostics& diagnostics) {
  std::string output;
  const std::vector<std::string> paths = page_output_paths(book, diagnostics);
  for (size_t i = 0; i < paths.size(); ++i) output += book.pages[i].path + " " + paths[i] + "\n";
  return output;
}

}  // namespace

TEST_CASE("pages keep their place; README and index stand for their folder", "[resolve]") {
  Diagnostics diagnostics;
  const Book book = test_book({{"README.md", ""},
                               {"01-a.md", ""},
                               {"ops/Readme.md", ""},
                               {"ops/x.y.md", ""},
                               {"b/index.md", ""}});
  CHECK(paths_of(book, diagnostics) ==
        "README.md index.html\n"
        "01-a.md 01-a.html\n"
        "b/index.md b/index.html\n"
        "ops/Readme.md ops/index.html\n"
        "ops/x.y.md ops/x.y.html\n");
  CHECK(diagnostics.list().empty());
}

TEST_CASE("an index wins over a README, which keeps its name", "[resolve]") {
  Diagnostics diagnostics;
  const Book book = test_book({{"ops/README.md", ""}, {"ops/index.md", ""}});
  CHECK(paths_of(book, diagnostics) ==
        "ops/README.md ops/README.html\n"
        "ops/index.md ops/index.html\n");
  CHECK(shown_diagnostics(diagnostics) ==
        "output-path-conflict: `ops/README.md` would be written to `ops/index.html`, the place of "
        "`ops/index.md` (rename one of the files)\n");
}

TEST_CASE("names that differ in case give way", "[resolve]") {
  Diagnostics diagnostics;
  const Book book = test_book({{"A.md", ""}, {"a.md", ""}, {"a-2.md", ""}});
  CHECK(paths_of(book, diagnostics) ==
        "A.md A.html\n"
        "a-2.md a-2.html\n"
        "a.md a-3.html\n");
  CHECK(shown_diagnostics(diagnostics) ==
        "output-path-conflict: `a.md` would be written to `a.html`, the place of `A.md` (rename "
        "one of "
        "the files)\n");
}

TEST_CASE("names of the build's own pages are the author's to take", "[resolve]") {
  Diagnostics diagnostics;
  Book book = test_book({{"404.md", ""}, {"Glossary.md", ""}, {"search.md", ""}});
  add_test_page(book, "../glossary/x.md", PageRole::glossary, "");
  CHECK(paths_of(book, diagnostics) ==
        "404.md 404.html\n"
        "Glossary.md Glossary.html\n"
        "search.md search.html\n"
        "../glossary/x.md glossary-2.html\n");
  CHECK(diagnostics.list().empty());
}

TEST_CASE("the pages of the glossary are one page", "[resolve]") {
  Diagnostics diagnostics;
  Book book = test_book({{"a.md", ""}});
  add_test_page(book, "../glossary/x.md", PageRole::glossary, "");
  add_test_page(book, "../glossary/README.md", PageRole::glossary, "");
  CHECK(paths_of(book, diagnostics) ==
        "a.md a.html\n"
        "../glossary/x.md glossary.html\n"
        "../glossary/README.md glossary.html\n");
  CHECK(diagnostics.list().empty());
}
