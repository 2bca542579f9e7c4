// Each construct on a page of its own.
#include <catch2/catch.hpp>

#include "render/html/html_test_page.h"

using namespace silcrow;

TEST_CASE("text is escaped and phrases have their tags", "[html]") {
  TestPage page;
  page.open(NodeKind::paragraph).text("a < b & \"c\" ");
  page.open(NodeKind::strong).open(NodeKind::emphasis).text("x").close().close();
  page.open(NodeKind::strikethrough).text("y").close();
  page.leaf(NodeKind::hard_break, {})
      .leaf(NodeKind::code_span, "<z>")
      .leaf(NodeKind::soft_break, {});
  page.text("end").close();
  CHECK(html_of(page) ==
        "<p>a &lt; b &amp; \"c\" <strong><em>x</em></strong><del>y</del><br>\n"
        "<code>&lt;z&gt;</code>\nend</p>\n");
}

TEST_CASE("a long code span may wrap", "[html]") {
  TestPage page;
  page.open(NodeKind::paragraph)
      .leaf(NodeKind::code_span, "kubectl get pods --namespace x")
      .close();
  CHECK(html_of(page) ==
        "<p><code class=\"wrap\">kubectl get pods <i>--namespace</i> x</code></p>\n");
}

TEST_CASE("a numbered heading hangs its number and has a short id", "[html]") {
  TestPage page;
  page.heading(2, "§26 Run it", "26-run-it", "§26", 5);
  CHECK(html_of(page) ==
        "<h2 class=\"sec\" id=\"26-run-it\"><a class=\"num\" href=\"#26-run-it\">§26</a> "
        "<span><span id=\"s26\"></span>Run it</span></h2>\n");
}

TEST_CASE("the page has one h1", "[html]") {
  TestPage page;
  page.heading(1, "Title", "title").heading(1, "Another", "another");
  CHECK(html_of(page) ==
        "<h2 class=\"sec\" id=\"another\"><a class=\"num bare\" href=\"#another\" "
        "aria-label=\"Link to this section\">§</a> <span>Another</span></h2>\n");
}

TEST_CASE("a tight list has no paragraphs, a loose one has", "[html]") {
  for (const bool is_tight : {true, false}) {
    TestPage page;
    const auto list = TestPage::add_facts(page.document().lists, {ListMarker::period, 3, is_tight});
    const auto item = TestPage::add_facts(page.document().list_items, {});
    page.open(NodeKind::list, list).open(NodeKind::list_item, item).paragraph("x").close().close();
    CHECK(html_of(page) == (is_tight ? "<ol start=\"3\">\n<li>x</li>\n</ol>\n"
                                     : "<ol start=\"3\">\n<li><p>x</p>\n</li>\n</ol>\n"));
  }
}

TEST_CASE("a task is a label with a box", "[html]") {
  TestPage page;
  const auto list = TestPage::add_facts(page.document().lists, {});
  const auto item = TestPage::add_facts(page.document().list_items, {TaskState::done, {}});
  page.open(NodeKind::list, list).open(NodeKind::list_item, item).paragraph("x").close().close();
  CHECK(html_of(page) ==
        "<ul class=\"tasks list\">\n<li><label class=\"task\"><input type=\"checkbox\" disabled "
        "checked> <span>x</span></label></li>\n</ul>\n");
}

TEST_CASE("a table lies in a box that scrolls", "[html]") {
  TestPage page;
  const auto table = TestPage::add_facts(page.document().tables,
                                         {{Alignment::left, Alignment::right, Alignment::center}});
  page.open(NodeKind::table, table);
  for (const NodeKind row : {NodeKind::table_header, NodeKind::table_row}) {
    page.open(row);
    for (int i = 0; i < 3; ++i) page.open(NodeKind::table_cell).text("x").close();
    page.close();
  }
  page.close();
  CHECK(html_of(page) ==
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\"><table>\n"
        "<thead>\n<tr><th scope=\"col\">x</th><th scope=\"col\" class=\"n\">x</th>"
        "<th scope=\"col\" class=\"c\">x</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td class=\"s\">x</td><td class=\"n s\">x</td><td class=\"c s\">x</td></tr>\n"
        "</tbody>\n</table></div>\n");
}

TEST_CASE("short cells stay on one line, sentences keep some width", "[html]") {
  TestPage page;
  const auto table = TestPage::add_facts(page.document().tables, {{}});
  page.open(NodeKind::table, table).open(NodeKind::table_header).close();
  page.open(NodeKind::table_row);
  for (const char* text :
       {"SEV-1 twelve", "neither short nor long", "a sentence of many words, even"})
    page.open(NodeKind::table_cell).text(text).close();
  page.close().close();
  CHECK(html_of(page).find("<td class=\"s\">SEV-1 twelve</td><td>neither short nor long</td>"
                           "<td class=\"w\">a sentence of many words, even</td>") !=
        std::string::npos);
}

TEST_CASE("the boxes of two tables have two names", "[html]") {
  TestPage page;
  const auto table = TestPage::add_facts(page.document().tables, {{}});
  for (int i = 0; i < 2; ++i) page.open(NodeKind::table, table).close();
  const std::string html = html_of(page);
  CHECK(html.find("aria-label=\"Table\"") != std::string::npos);
  CHECK(html.find("aria-label=\"Table, 2\"") != std::string::npos);
}

TEST_CASE("the title of a fold is itself to be clicked, so it has no links", "[html]") {
  TestPage page;
  const auto box =
      TestPage::add_facts(page.document().admonitions, {"note", {}, Folding::closed, false, {}});
  page.open(NodeKind::admonition, box).open(NodeKind::box_title);
  page.link(NodeKind::link, "#a", {LinkKind::external, no_page, {}, {}, {}}, "words").close();
  page.paragraph("x").close();
  CHECK(html_of(page).find("<summary>words</summary>") != std::string::npos);
}

TEST_CASE("an admonition has its name beside it and one of four looks", "[html]") {
  TestPage page;
  const auto box =
      TestPage::add_facts(page.document().admonitions, {"bug", {}, Folding::none, false, {}});
  page.open(NodeKind::admonition, box).open(NodeKind::box_title).text("A leak").close();
  page.paragraph("x").close();
  CHECK(html_of(page) ==
        "<div class=\"adm warning\" role=\"note\"><p class=\"adm-label\">Bug</p><div "
        "class=\"body\">\n"
        "<p class=\"adm-title\"><strong>A leak</strong></p>\n<p>x</p>\n</div></div>\n");
}

TEST_CASE("a folded admonition is a details element", "[html]") {
  TestPage page;
  const auto box =
      TestPage::add_facts(page.document().admonitions, {"note", {}, Folding::open, false, {}});
  page.open(NodeKind::admonition, box).paragraph("x").close();
  CHECK(html_of(page) ==
        "<details class=\"fold\" open><summary>Note</summary><div class=\"body\">\n<p>x</p>\n"
        "</div></details>\n");
}

TEST_CASE("tab sets inside each other keep their names apart", "[html]") {
  TestPage page;
  page.open(NodeKind::tab_set).open(NodeKind::tab);
  page.open(NodeKind::box_title).text("A").close();
  page.open(NodeKind::tab_set).open(NodeKind::tab);
  page.open(NodeKind::box_title).text("B").close().close().close().close();
  page.open(NodeKind::tab).open(NodeKind::box_title).text("C").close().close().close();
  const std::string html = html_of(page);
  CHECK(html.find("name=\"tabs-1\" id=\"tabs-1-1\" checked") != std::string::npos);
  CHECK(html.find("name=\"tabs-2\" id=\"tabs-2-1\" checked") != std::string::npos);
  CHECK(html.find("name=\"tabs-1\" id=\"tabs-1-2\">") != std::string::npos);
}

TEST_CASE("a footnote leads back to every place that asked", "[html]") {
  TestPage page;
  auto& notes = page.document().footnotes;
  const auto first = TestPage::add_facts(notes, {"a", 1, 1, 0});
  const auto second = TestPage::add_facts(notes, {"a", 1, 2, 0});
  const auto definition = TestPage::add_facts(notes, {"a", 1, 0, 2});
  page.open(NodeKind::paragraph).text("x").leaf(NodeKind::footnote_reference, {}, first);
  page.leaf(NodeKind::footnote_reference, {}, second).close();
  page.open(NodeKind::footnote_definition, definition).paragraph("why").close();
  CHECK(html_of(page) ==
        "<p>x<a class=\"fn\" id=\"fnref-1\" href=\"#fn-1\" aria-label=\"Footnote 1\">1</a>"
        "<a class=\"fn\" id=\"fnref-1-2\" href=\"#fn-1\" aria-label=\"Footnote 1\">1</a></p>\n"
        "<section class=\"notes\" aria-label=\"Footnotes\"><ol>\n<li id=\"fn-1\">why "
        "<a href=\"#fnref-1\" aria-label=\"Back to the text of footnote 1\">↩\uFE0E</a> "
        "<a href=\"#fnref-1-2\" aria-label=\"Back to the text of footnote 1, place 2\">↩\uFE0E"
        "<sup>2</sup></a></li>\n</ol></section>\n");
}

TEST_CASE("definitions have no paragraphs when they are one", "[html]") {
  TestPage page;
  page.open(NodeKind::definition_list).open(NodeKind::definition_term).text("t").close();
  page.open(NodeKind::definition).paragraph("d").close().close();
  CHECK(html_of(page) == "<dl>\n<dt>t</dt>\n<dd>d</dd>\n</dl>\n");
}
