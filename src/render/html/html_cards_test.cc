// Cards, and the terms that open them.
#include "render/html/html_cards.h"

#include <catch2/catch.hpp>

#include "render/html/html_test_page.h"

using namespace silcrow;

namespace {

// The page of a term's definition would be glossary.html; here the book has one page.
Reference term_use(const TestPage& page, uint32_t first, uint32_t last) {
  Reference reference;
  reference.kind = ReferenceKind::term;
  reference.first_node = NodeId{first};
  reference.last_node = NodeId{last};
  reference.last_offset = uint32_t(page.take()->nodes[last].text.size());
  reference.target.page = PageId{0};
  reference.target.anchor = "g-pod";
  reference.target.term = TermId{0};
  return reference;
}

std::string html_with_term(TestPage page, const Term& term) {
  std::vector<TestPage> pages;
  pages.push_back(std::move(page));
  const auto book = test_linked_book(pages);
  book->terms = {term};
  HtmlIds ids(book->pages[0]);
  return html_page_text(*book, PageId{0}, ids).text;
}

Term pod() {
  Term term;
  term.name = "pod";
  term.summary = "Containers with <one> address.";
  return term;
}

}  // namespace

TEST_CASE("a card has only the lines that say something", "[html]") {
  std::string out;
  append_card(out, "peek-1",
              {.where = "I", .title = "§1 A & B", .lead = "", .text = "", .meta = ""});
  CHECK(out ==
        "<span class=\"peek\" role=\"tooltip\" id=\"peek-1\"><span class=\"peek-where\">I</span>"
        "<span class=\"peek-title\">§1 A &amp; B</span></span></span>");
}

TEST_CASE("a card cuts a long text at a blank", "[html]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word ";
  std::string out;
  append_card(out, "p", {.where = "", .title = "", .lead = "", .text = text, .meta = ""});
  CHECK(out.size() < 400);
  CHECK(out.find("word …</span></span></span>") != std::string::npos);
}

TEST_CASE("a term opens a card with its definition", "[html]") {
  TestPage page;
  page.paragraph("Pods");
  page.linked().references = {term_use(page, 2, 2)};
  CHECK(html_with_term(page, pod()) ==
        "<p><span class=\"has-peek\"><a class=\"term\" href=\"#g-pod\" "
        "aria-describedby=\"peek-1\">Pods</a><span class=\"peek\" role=\"tooltip\" id=\"peek-1\">"
        "<span><b>pod.</b> Containers with &lt;one&gt; address.</span>"
        "<span class=\"peek-meta\">Glossary</span></span></span></p>\n");
}

TEST_CASE("the card of a deprecated term says what to say", "[html]") {
  TestPage page;
  page.paragraph("Pods");
  page.linked().references = {term_use(page, 2, 2)};
  Term term = pod();
  term.is_deprecated = true;
  CHECK(html_with_term(page, term).find("Glossary · Deprecated</span>") != std::string::npos);
  term.instead.name = "box";
  CHECK(html_with_term(page, term).find("Glossary · Deprecated, say “box”</span>") !=
        std::string::npos);
}

TEST_CASE("no card where it would be cut off or would come in parts", "[html]") {
  TestPage in_table;
  const auto table = TestPage::add_facts(in_table.document().tables, {{}});
  in_table.open(NodeKind::table, table).open(NodeKind::table_row).open(NodeKind::table_cell);
  in_table.text("Pods").close().close().close();
  in_table.linked().references = {term_use(in_table, 4, 4)};
  const std::string cell =
      "<a class=\"term\" href=\"#g-pod\" title=\"Containers with &lt;one&gt; address.\">Pods</a>";
  CHECK(html_with_term(in_table, pod()).find(cell) != std::string::npos);

  TestPage in_parts;
  in_parts.open(NodeKind::paragraph).open(NodeKind::strong).text("Po").close().text("ds").close();
  in_parts.linked().references = {term_use(in_parts, 3, 4)};
  CHECK(html_with_term(in_parts, pod()).find("peek") == std::string::npos);
}

TEST_CASE("an author's id is not taken by a card", "[html]") {
  TestPage page;
  page.heading(2, "Peek", "peek-1").paragraph("Pods");
  page.linked().references = {term_use(page, 4, 4)};
  CHECK(html_with_term(page, pod()).find("id=\"peek-1-1\"") != std::string::npos);
}
