// Ids of pages, and what fragments find.
#include "resolve/anchors/page_anchors.h"

#include <catch2/catch.hpp>

#include "resolve/anchors/foreign_anchors.h"
#include "resolve/links/raw_html.h"
#include "resolve/sections.h"
#include "resolve/test_document.h"

using namespace silcrow;

namespace {

// One group of pages with all that points into it.
struct Ids {
  explicit Ids(const std::vector<std::string>& texts,
               AnchorDialect dialect = AnchorDialect::github) {
    pages.resize(texts.size());
    anchors.resize(texts.size());
    for (size_t i = 0; i < texts.size(); ++i) {
      add_test_page(book, std::to_string(i) + ".md", PageRole::chapter, texts[i]);
    }
    AnchorGroup group;
    for (size_t i = 0; i < texts.size(); ++i) {
      const Document& document = *book.pages[i].document;
      pages[i].html_anchors = raw_html_findings(document).anchors;
      make_sections(document, 0, {}, pages[i]);
      group.documents.push_back(&document);
      group.pages.push_back(&pages[i]);
      group.anchors.push_back(&anchors[i]);
    }
    make_anchors(dialect, group);
  }
  std::string shown(size_t page = 0) const {
    std::string output;
    for (const Section& section : pages[page].sections) {
      output +=
          section.anchor + (section.short_anchor.empty() ? "" : "/" + section.short_anchor) + " ";
    }
    return output;
  }
  std::string find(std::string_view fragment, size_t page = 0) const {
    const AnchorPlace* found = anchors[page].find(fragment);
    return found ? std::string(found->id) : "none";
  }
  std::string find_foreign(std::string_view fragment) const {
    const ForeignAnchors foreign(AnchorDialect::github, *book.pages[0].document, pages[0],
                                 anchors[0]);
    return std::string(foreign.find(fragment).id);
  }

  Book book;
  std::vector<LinkedPage> pages;
  std::vector<AnchorTable> anchors;
};

}  // namespace

TEST_CASE("headings get the dialect's ids, written ids come first", "[anchors]") {
  CHECK(Ids({"# A b\n## A b\n## C {#a-b}"}).shown() == "a-b-1 a-b-2 a-b ");
  CHECK(Ids({"# A b\n## A b"}, AnchorDialect::python_markdown).shown() == "a-b a-b_1 ");
  CHECK(Ids({"# X {#x}\n# Y {#x}\n# Z {#x-1}\n# W {#x}"}).shown() == "x x-2 x-1 x-3 ");
}

TEST_CASE("ids of raw HTML are kept free", "[anchors]") {
  const Ids ids({"<a name=\"setup\">\n# Setup\n<p id=\"x-1\">\n# X {#x}\n# Y {#x}"});
  CHECK(ids.shown() == "setup-1 x x-2 ");
  CHECK(ids.find("setup") == "setup");
  CHECK(ids.find("nowhere") == "none");
}

TEST_CASE("numbered sections have short ids where they are free", "[anchors]") {
  const Ids ids({"# T\n## §26 Run\n## 2.3 Run\n## §26 Again\n## S4\n## 4. Four\n## 7b. Seven"});
  CHECK(ids.shown() == "t 26-run/s26 23-run/s2-3 26-again s4 4-four 7b-seven/s7b ");
  CHECK(ids.find("s26") == "s26");
}

TEST_CASE("pages of a group share no id, and find what they would alone", "[anchors]") {
  const Ids ids({"# Redis\n## See also", "# Kafka\n## See also\n## 3. Three"});
  CHECK(ids.shown(0) == "redis see-also ");
  CHECK(ids.shown(1) == "kafka see-also-1 3-three ");
  CHECK(ids.find("see-also", 0) == "see-also");
  CHECK(ids.find("see-also", 1) == "see-also-1");
  CHECK(ids.find("redis", 1) == "none");
}

TEST_CASE("other dialects, prefixes and case are understood", "[anchors]") {
  const Ids ids({"# Fail -- over\n# Größe\n<a id=\"Mark\">\n# Twice {#two}\n# Fail -- over"});
  CHECK(ids.shown() == "fail----over größe two fail----over-1 ");
  CHECK(ids.find_foreign("fail-over") == "fail----over");      // python-markdown
  CHECK(ids.find_foreign("fail-over_1") == "fail----over-1");  // python-markdown
  CHECK(ids.find_foreign("GRÖSSE") == "größe");
  CHECK(ids.find_foreign("mark") == "Mark");
  CHECK(ids.find_foreign("user-content-two") == "two");
  CHECK(ids.find_foreign("user-content-TWO") == "two");
  CHECK(ids.find_foreign("three") == "");
}

TEST_CASE("ids are collected once each", "[anchors]") {
  Ids ids({"# B\n# 3. A\n<a id=\"x\"><b id=\"x\">"});
  ids.pages[0].sections[0].aliases.push_back("old");
  collect_ids(ids.pages[0]);
  CHECK(ids.pages[0].has_id("old"));
  CHECK(ids.pages[0].has_id("s3") == false);
  CHECK(ids.pages[0].ids == std::vector<std::string_view>{"3-a", "b", "old", "x"});
}
