// Whole pages: frame, navigation, ids, and that the same input gives the same bytes.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/embedded_files.h"
#include "render/html/html_page.h"
#include "render/html/html_test_page.h"
#include "render/render.h"

using namespace silcrow;

namespace {

std::shared_ptr<LinkedBook> small_book() {
  std::vector<TestPage> pages(3);
  for (size_t i = 0; i < pages.size(); ++i) {
    pages[i].heading(1, "Title", "title").paragraph("The opening.").heading(2, "Text", "text");
    pages[i].linked().title = "Title";
    pages[i].paragraph("words");
  }
  return test_linked_book(pages);
}

std::string page_html(const std::shared_ptr<LinkedBook>& book, size_t page) {
  for (LinkedPage& linked : book->pages) {
    linked.ids.clear();
    for (const Section& section : linked.sections) linked.ids.push_back(section.anchor);
    std::ranges::sort(linked.ids);
  }
  const HtmlSite site({book, std::make_shared<ThemeFiles>()});
  return html_chapter(site, PageId(page));
}

bool has(const std::string& html, std::string_view part) {
  return html.find(part) != std::string::npos;
}

std::string file_of(const OutputTree& tree, std::string_view path) {
  for (const OutputFile& file : tree.files) {
    if (file.path == path && file.content) return file.content();
  }
  return {};
}

}  // namespace

TEST_CASE("the built-in templates compile", "[html]") {
  const HtmlTheme theme = make_html_theme({});
  CHECK(theme.templates.has_value());
  CHECK(theme.problems.empty());
}

TEST_CASE("a chapter has its title, its neighbours and its place", "[html]") {
  const std::string html = page_html(small_book(), 1);
  CHECK(has(html, "<title>2 Title | The book</title>"));
  CHECK(has(html,
            "<h1><span class=\"num\"><span class=\"vh\">Chapter </span>2</span> "
            "<span>Title</span></h1>\n<p class=\"lede\">The opening.</p>"));
  CHECK(has(html, "<a href=\"1.html\" rel=\"prev\"><span>Previous</span><b>1 &nbsp;Title</b></a>"));
  CHECK(has(html, "<a href=\"3.html\" rel=\"next\">"));
  CHECK(has(html, "<li><a href=\"2.html\" aria-current=\"page\"><span>2</span> Title</a></li>"));
  CHECK(has(html, "<a href=\"index.html#part-I\">Part I, Operations</a>"));
}

TEST_CASE("an author's id wins over the theme's", "[html]") {
  const std::string html = page_html(small_book(), 0);
  CHECK(has(html, "<h2 class=\"sec\" id=\"text\">"));
  CHECK(has(html, "<main id=\"text-1\""));
  CHECK(has(html, "<a class=\"skip\" href=\"#text-1\">"));
}

TEST_CASE("a page in a folder reaches everything", "[html]") {
  const auto book = small_book();
  book->pages[1].output_path = "a/b/2.html";
  const std::string html = page_html(book, 1);
  CHECK(has(html, "<a href=\"../../1.html\""));
  CHECK(has(html, "href=\"../../assets/silcrow."));
  CHECK(has(html, "<a class=\"brand\" href=\"../../index.html\">"));
  CHECK_FALSE(has(html, "href=\"/"));
}

TEST_CASE("a path is encoded once wherever it is written", "[html]") {
  const auto book = small_book();
  book->pages[1].output_path = "a & b.html";
  CHECK(has(page_html(book, 0), "<a href=\"a%20&amp;%20b.html\" rel=\"next\">"));
  CHECK(has(page_html(book, 0), "<li><a href=\"a%20&amp;%20b.html\"><span>2</span>"));
}

TEST_CASE("the list of sections has headings with words, also those of level 1", "[html]") {
  std::vector<TestPage> pages(1);
  pages[0].heading(1, "Title", "title").heading(1, "Further", "further").heading(2, "", "section");
  const std::string html = page_html(test_linked_book(pages), 0);
  CHECK(has(html, "<li><a href=\"#further\">"));
  CHECK_FALSE(has(html, "<li><a href=\"#section\">"));
}

TEST_CASE("facts come from the front matter and never from the clock", "[html]") {
  std::vector<TestPage> pages(1);
  pages[0].heading(1, "Title", "title");
  pages[0].document().front_matter.fields = {{"owner", {"Data & co"}, {}, {}, {}},
                                             {"last_verified", {"2026-11-09"}, {}, {}, {}}};
  const std::string html = page_html(test_linked_book(pages), 0);
  CHECK(has(html, "<dt>Owner</dt><dd>Data &amp; co</dd>"));
  CHECK(has(html, "<dd><time datetime=\"2026-11-09\">9 November 2026</time></dd>"));
  CHECK(readable_date("2026-13-01").empty());
  CHECK(readable_date("soon").empty());
  CHECK_FALSE(has(page_html(small_book(), 0), "class=\"strip\""));
}

TEST_CASE("navigation does not grow with the square of the book", "[html]") {
  std::vector<TestPage> pages(2000);
  for (TestPage& page : pages) page.heading(1, "Title", "title");
  const auto book = test_linked_book(pages);
  const std::string html = page_html(book, 1000);
  CHECK(html.size() < 12'000);
  CHECK(has(html, "<a href=\"1001.html\" aria-current=\"page\">"));
  CHECK(has(html, "<a href=\"index.html#part-I\"><span>…</span> 970 before</a>"));
  CHECK_FALSE(has(html, "class=\"filter"));
}

TEST_CASE("of many parts those are named that stand nearest", "[html]") {
  std::vector<TestPage> pages(300);
  for (TestPage& page : pages) page.heading(1, "Title", "title");
  const auto book = test_linked_book(pages);
  const auto split = [&](size_t parts) {
    const size_t size = (pages.size() + parts - 1) / parts;
    book->parts.assign(parts, {});
    for (size_t i = 0; i < pages.size(); ++i) {
      LinkedPart& part = book->parts[i / size];
      part.number = std::to_string(i / size + 1);
      part.pages.push_back(PageId(i));
    }
    return page_html(book, 150);
  };
  const std::string many = split(100);
  CHECK(has(many, "<a class=\"part-link\" href=\"index.html\"><b>…</b> 40 before</a>"));
  CHECK(has(many, "index.html#part-41\""));
  CHECK_FALSE(has(many, "index.html#part-40\""));
  CHECK(has(many, "index.html#part-61\""));
  CHECK_FALSE(has(many, "index.html#part-62\""));
  CHECK(has(many, "<a class=\"part-link\" href=\"index.html\"><b>…</b> 40 more</a>"));
  const std::string few = split(50);
  CHECK(has(few, "index.html#part-1\""));
  CHECK(has(few, "index.html#part-50\""));
  CHECK_FALSE(has(few, "<b>…</b>"));
}

TEST_CASE("a column for numbers stands only where there are numbers", "[html]") {
  const auto book = small_book();
  CHECK(has(page_html(book, 0), "<li><a href=\"2.html\"><span>2</span> "));
  for (LinkedPage& page : book->pages) page.number.clear();
  const std::string html = page_html(book, 0);
  CHECK(has(html, "<ol class=\"list plain\">\n<li><a href=\"1.html\" aria-current=\"page\">"));
  CHECK_FALSE(has(html, "<li><a href=\"2.html\"><span>"));
}

TEST_CASE("the site has its files, sorted, each the same every time", "[html]") {
  const auto book = small_book();
  book->book.config.outputs = {{"html"}, {"unknown"}};
  const OutputTree tree = render(book, std::make_shared<ThemeFiles>());
  std::vector<std::string> paths;
  for (const OutputFile& file : tree.files) paths.push_back(file.path);
  CHECK(std::ranges::is_sorted(paths));
  CHECK(std::set<std::string>(paths.begin(), paths.end()).size() == paths.size());
  CHECK(std::ranges::count(paths, "index.html") == 1);
  CHECK(std::ranges::count(paths, "404.html") == 1);
  CHECK(std::ranges::count(paths, "2.html") == 1);
  CHECK(file_of(tree, "2.html") == file_of(tree, "2.html"));
  CHECK(has(file_of(tree, "index.html"), "id=\"part-I\""));
}

TEST_CASE("a theme overrides one template, one colour, one file", "[html]") {
  const ThemeFiles folder = {{"templates/foot.mustache", "<footer>{{site.title}}!</footer>\n"},
                             {"tokens.css", ":root { --accent: blue; src: url(fonts/a.woff2) }\n"},
                             {"extra.css", "p { color: red }\n"},
                             {"fonts/a.woff2", "font"}};
  const auto book = small_book();
  book->book.config.outputs = {{"html"}};
  const OutputTree tree = render(book, std::make_shared<ThemeFiles>(folder));
  CHECK(tree.theme_problems.empty());
  CHECK(has(file_of(tree, "1.html"), "<footer>The book!</footer>"));
  std::string font;
  for (const OutputFile& file : tree.files) {
    if (file.path.ends_with(".woff2")) font = file.path.substr(std::string("assets/").size());
  }
  CHECK(font.starts_with("fonts/a."));
  for (const OutputFile& file : tree.files) {
    if (!file.path.starts_with("assets/silcrow.") || !file.path.ends_with(".css")) continue;
    const std::string css = file.content();
    const size_t own = css.find("--accent: blue");
    CHECK(css.find("--paper:") < own);
    CHECK(own < css.find("@media print"));
    CHECK(has(css, "url(\"" + font + "\")"));
  }
  CHECK(has(file_of(tree, "1.html"), "<link rel=\"stylesheet\" href=\"assets/extra."));
}

TEST_CASE("a template that does not compile is passed over and named", "[html]") {
  const HtmlTheme theme = make_html_theme({{"templates/foot.mustache", "{{site.titel}}"},
                                           {"templates/top.mustache", "<header></header>"}});
  REQUIRE(theme.templates.has_value());
  REQUIRE(theme.problems.size() == 1);
  CHECK(theme.problems[0].path == "templates/foot.mustache");
  CHECK(theme.problems[0].line == 1);
  CHECK(theme.problems[0].help.find("title") != std::string::npos);
}
