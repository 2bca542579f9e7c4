// Numbers and titles of pages and sections, in books made by hand.
#include "resolve/chapter_numbers.h"

#include <catch2/catch.hpp>

#include "model/name_number.h"
#include "resolve/page_name.h"
#include "resolve/page_titles.h"
#include "resolve/sections.h"
#include "resolve/test_document.h"

using namespace silcrow;

namespace {

// A page a line: `path number title`, and `< opener` for a page that another opens.
std::string shown(const Book& book, Diagnostics& diagnostics) {
  std::vector<PageHeading> headings;
  for (const Page& page : book.pages) headings.push_back(page_heading(*page.document));
  const std::vector<ChapterNumber> numbers = chapter_numbers(book, headings, diagnostics);
  std::string output;
  for (size_t i = 0; i < numbers.size(); ++i) {
    const std::string number = numbers[i].number.empty() ? "-" : numbers[i].number;
    output += book.pages[i].path + " " + number + " ";
    output += page_title(book, book.pages[i], headings[i], numbers[i]);
    if (numbers[i].opener != PageId(i))
      output += " < " + book.pages[size_t(numbers[i].opener)].path;
    output += "\n";
  }
  return output;
}

}  // namespace

TEST_CASE("names of files and folders", "[resolve]") {
  CHECK(name_number("16-failure-modes").number == "16");
  CHECK(name_number("ch07").number == "7");
  CHECK(name_number("Chapter_3 x").number == "3");
  CHECK(name_number("appendix-a-places").number == "A");
  CHECK(name_number("2024-01-05-review").number == "");
  CHECK(name_number("3d-models").number == "");
  CHECK(name_number("appendixes").number == "");
  CHECK(name_number("ch16-01-threads").has_second);
  CHECK_FALSE(name_number("16-failure").has_second);
  CHECK(readable_name("ops/16-failure_modes.md") == "Failure modes");
  CHECK(readable_name("ch16-01-threads.md") == "Threads");
  CHECK(readable_name("ops/README.md") == "Ops");
  CHECK(readable_name("README.md") == "");
  CHECK(readable_name("ch16.md") == "Ch16");
  CHECK(readable_name("a\xFF.md") == "A\uFFFD");
}

TEST_CASE("a chapter's number comes from its heading, else from its name", "[resolve]") {
  Diagnostics diagnostics;
  const Book book = test_book({{"README.md", "# 3. Welcome"},
                               {"01-a.md", "text\n# Alpha"},
                               {"02-b.md", "# Chapter 2: Beta"},
                               {"c.md", "# 3 — Gamma"},
                               {"d.md", "## No title"},
                               {"e/README.md", ""}});
  CHECK(shown(book, diagnostics) ==
        "README.md - 3. Welcome\n01-a.md 1 Alpha\n02-b.md 2 Beta\nc.md 3 Gamma\nd.md - D\n"
        "e/README.md - E\n");
  CHECK(shown_diagnostics(diagnostics) == "");
}

TEST_CASE("sources that disagree are reported, the stronger counts", "[resolve]") {
  Diagnostics diagnostics;
  const Book book =
      test_book({{"16-a.md", "# 17 — Alpha"}, {"20-appendix-b.md", "# Appendix B: Beta"}});
  CHECK(shown(book, diagnostics) == "16-a.md 17 Alpha\n20-appendix-b.md B Beta\n");
  CHECK(shown_diagnostics(diagnostics) ==
        "chapter-number-mismatch: the heading makes this chapter 17, the file's name says chapter "
        "16\n");
  CHECK(book.sources.text(diagnostics.list()[0].span) == "17");
}

TEST_CASE("front matter is stronger than the heading", "[resolve]") {
  Diagnostics diagnostics;
  Book book = test_book({{"16-a.md", "# 16 — Alpha"}});
  Document changed = *book.pages[0].document;
  changed.front_matter.fields.push_back({"chapter", {"07"}, {}, {Span{FileId{0}, 0, 1}}, {}});
  changed.front_matter.fields.push_back({"title", {"7. Omega"}, {}, {}, {}});
  book.pages[0].document = std::make_shared<Document>(changed);
  CHECK(shown(book, diagnostics) == "16-a.md 7 Omega\n");
  CHECK(diagnostics.list().size() == 1);
}

TEST_CASE("front matter that names no chapter is reported and does not count", "[resolve]") {
  const auto numbered = [](const std::string& chapter) {
    Diagnostics diagnostics;
    Book book = test_book({{"a.md", "# Alpha"}});
    Document changed = *book.pages[0].document;
    changed.front_matter.fields.push_back({"chapter", {chapter}, {}, {Span{FileId{0}, 0, 1}}, {}});
    book.pages[0].document = std::make_shared<Document>(changed);
    const std::string pages = shown(book, diagnostics);
    return pages + shown_diagnostics(diagnostics);
  };
  CHECK(numbered("000123456") == "a.md 123456 Alpha\n");
  CHECK(numbered("b") == "a.md B Alpha\n");
  CHECK(numbered("") == "a.md - Alpha\n");
  const std::string wanted = "(it is a number of up to six digits, or the letter of an appendix)\n";
  CHECK(numbered("99999999999999999999999") ==
        "a.md - Alpha\nfront-matter-malformed: `chapter` cannot be `99999999999999999999999` " +
            wanted);
  CHECK(numbered("1.2") ==
        "a.md - Alpha\nfront-matter-malformed: `chapter` cannot be `1.2` " + wanted);
}

TEST_CASE("two chapters with one number are reported", "[resolve]") {
  Diagnostics diagnostics;
  const Book book = test_book({{"a.md", "# 4. Alpha"}, {"x/04-b.md", "# Beta"}});
  CHECK(shown(book, diagnostics) == "a.md 4 Alpha\nx/04-b.md 4 Beta\n");
  CHECK(shown_diagnostics(diagnostics) ==
        "chapter-number-duplicate: `a.md` is chapter 4 already\n");
}

TEST_CASE("several files of one chapter are opened by the first", "[resolve]") {
  Diagnostics diagnostics;
  const Book book = test_book({{"07-x/01-one.md", "# One"},
                               {"07-x/02-two.md", "# Two"},
                               {"ch16-00-a.md", "# Alpha"},
                               {"ch16-01-b.md", "# Beta"}});
  CHECK(shown(book, diagnostics) ==
        "07-x/01-one.md 7 One\n07-x/02-two.md - Two < 07-x/01-one.md\n"
        "ch16-00-a.md 16 Alpha\nch16-01-b.md - Beta < ch16-00-a.md\n");
  CHECK(shown_diagnostics(diagnostics) == "");
}

TEST_CASE("the numbers of a list count where no page has another", "[resolve]") {
  Diagnostics diagnostics;
  Book book = test_book(
      {{"a.md", "# Preface"}, {"b.md", "# Alpha"}, {"b/c.md", "# Beta"}, {"d.md", "# Gamma"}});
  for (const auto& [page, number] : {std::pair{1, 1u}, {2, 1u}, {3, 2u}})
    book.pages[size_t(page)].list_number = number;
  CHECK(shown(book, diagnostics) ==
        "a.md - Preface\nb.md 1 Alpha\nb/c.md - Beta < b.md\nd.md 2 Gamma\n");
  add_test_page(book, "07-d.md", PageRole::chapter, "# Delta");
  CHECK(shown(book, diagnostics) ==
        "a.md - Preface\nb.md - Alpha\nb/c.md - Beta\nd.md - Gamma\n07-d.md 7 Delta\n");
  CHECK(shown_diagnostics(diagnostics) == "");
}

TEST_CASE("appendices are lettered in their order", "[resolve]") {
  Diagnostics diagnostics;
  Book book = test_book({{"a.md", "# 1. Alpha"}});
  add_test_page(book, "places.md", PageRole::appendix, "# Appendix A: Places");
  add_test_page(book, "99-x/appendix-c-terms.md", PageRole::appendix, "# Terms");
  add_test_page(book, "07-extra.md", PageRole::extra, "# 7. Extra");
  CHECK(shown(book, diagnostics) ==
        "a.md 1 Alpha\nplaces.md A Places\n99-x/appendix-c-terms.md B Terms\n07-extra.md - 7. "
        "Extra\n");
  CHECK(shown_diagnostics(diagnostics) ==
        "chapter-number-mismatch: the order of the appendices makes this appendix B, the file's "
        "name says "
        "appendix C\n");
}

TEST_CASE("where nothing is listed, all pages are chapters", "[resolve]") {
  Diagnostics diagnostics;
  Book book;
  book.config.folder = ".";
  add_test_page(book, "a/01-x.md", PageRole::extra, "# Ex");
  add_test_page(book, "a/01-y.md", PageRole::extra, "# Why");
  add_test_page(book, "b/01-z.md", PageRole::extra, "# Zed");
  CHECK(shown(book, diagnostics) == "a/01-x.md 1 Ex\na/01-y.md 1 Why\nb/01-z.md 1 Zed\n");
  CHECK(shown_diagnostics(diagnostics) ==
        "chapter-number-duplicate: `a/01-x.md` is chapter 1 already\n");
}

TEST_CASE("where nothing is listed, a page without a heading is no rival chapter", "[resolve]") {
  Diagnostics diagnostics;
  Book book;
  book.config.folder = ".";
  add_test_page(book, "02-apps.md", PageRole::extra, "Usage: apps");
  add_test_page(book, "02-crate.md", PageRole::extra, "Usage: crate");
  add_test_page(book, "03-x.md", PageRole::extra, "## Ex");
  add_test_page(book, "03-y.md", PageRole::extra, "text\n\n### Why");
  shown(book, diagnostics);
  CHECK(shown_diagnostics(diagnostics) ==
        "chapter-number-duplicate: `03-x.md` is chapter 3 already\n");
}

TEST_CASE("sections know their labels and titles", "[resolve]") {
  const Book book = test_book({{"a.md",
                                "# 17 — Runbook\n## §26 Run it\n### The bugs\n#### 7. Masked\n"
                                "## Step 3: Drain\n## Phase 2 of the move\n# 9. Late\n##"}});
  const Document& document = *book.pages[0].document;
  LinkedPage page;
  page.title_heading = page_heading(document).node;
  const std::vector<std::string> words = {"Step", "Bug", "Phase"};
  make_sections(document, page_heading(document).label.title_offset, words, page);
  std::string output;
  for (const Section& section : page.sections) {
    output +=
        section.label + "|" + section.word + "|" + section.number + "|" + section.title + "\n";
  }
  CHECK(output ==
        "|||Runbook\n§26||26|Run it\n|||The bugs\n7|Bug|7|Masked\nStep 3|Step|3|Drain\n"
        "|Phase|2|Phase 2 of the move\n|||9. Late\n|||\n");
  CHECK(page.section_of_heading == std::vector<uint32_t>{0, 1, 2, 3, 4, 5, 6, 7});
}
