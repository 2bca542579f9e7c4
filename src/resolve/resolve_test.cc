// The whole phase on small books: every kind of link, every problem with its words.
#include "resolve/resolve.h"

#include <catch2/catch.hpp>

#include "diag/rule.h"
#include "resolve/reading_order.h"
#include "resolve/test_document.h"

using namespace silcrow;

namespace {

using Files = std::map<std::string, std::string>;

std::string shown_target(const LinkedBook& linked, const LinkTarget& target) {
  switch (target.kind) {
    case LinkKind::none: return "none";
    case LinkKind::external: return "external";
    case LinkKind::file: return "file " + std::string(target.path) + std::string(target.query);
    case LinkKind::page: break;
  }
  std::string output = linked.linked(target.page).output_path + std::string(target.query);
  if (!target.fragment.empty()) output += "#" + std::string(target.fragment);
  return output;
}

// The targets of the first page, one a line.
struct Links {
  explicit Links(const Files& files) : Links(test_book(files)) {}
  explicit Links(Book book) : linked(resolve(std::move(book), 1, diagnostics)) {
    for (const LinkTarget& target : linked.pages[0].link_targets) {
      targets += shown_target(linked, target) + "\n";
    }
    for (const HtmlLink& link : linked.pages[0].html_links) {
      targets += shown_target(linked, link.target) + "\n";
    }
    problems = shown_diagnostics(diagnostics);
  }

  Diagnostics diagnostics;
  LinkedBook linked;
  std::string targets;
  std::string problems;
};

}  // namespace

TEST_CASE("links to pages in every spelling", "[resolve]") {
  const Links links(
      Files{{"a/1.md",
             "[x](2.md)\n[x](./2.md#there)\n[x](../b/three%20and.md?q=1#Top)\n[x](2.html)\n"
             "[x](../b/)\n[x](../b)\n[x](/b/README.md)\n[x](#here)\n[x](#)\n[x](#top)\n"
             "[x](2.md#)\n[x](../b/index.html)\n[x](#here:~:text=a)\n# Here"},
            {"a/2.md", "# There"},
            {"b/README.md", ""},
            {"b/three and.md", "# Top"}});
  CHECK(links.targets ==
        "a/2.html\na/2.html#there\nb/three and.html?q=1#top\na/2.html\n"
        "b/index.html\nb/index.html\nb/index.html\na/1.html#here\na/1.html\na/1.html#top\n"
        "a/2.html\nb/index.html\na/1.html#here:~:text=a\n");
  CHECK(links.problems == "");
}

TEST_CASE("links to files and other hosts", "[resolve]") {
  const Links links(
      Files{{"a/1.md",
             "[x](../x.pdf#L10)\n![x](img/y.png)\n[x](https://x.y/z.md#q)\n[x](mailto:a@b.c)\n"
             "[x](//h/x)\n<https://x.y>\n<img src=\"img/y.png?v=1&amp;w=2\">\n<a href='#z' id=z>\n"
             "<a href='https://x.y'>\n[x](100%25.txt)"},
            {"x.pdf", ""},
            {"a/img/y.png", ""},
            {"a/100%.txt", ""},
            {"unused.png", ""}});
  CHECK(links.targets ==
        "file x.pdf\nfile a/img/y.png\nexternal\nexternal\nexternal\nexternal\nfile a/100%.txt\n"
        "file a/img/y.png?v=1&w=2\na/1.html#z\n");
  CHECK(links.problems == "");
  CHECK(links.linked.files == std::vector<std::string>{"a/100%.txt", "a/img/y.png", "x.pdf"});
}

TEST_CASE("what does not exist is reported with what is near", "[resolve]") {
  const Links links(
      Files{{"a/1.md",
             "[x](17-runbok.md)\n[x](17-runbook)\n[x](z/deep.pdf)\n![x](lgo.png)\n"
             "[x](../none.html)\n[x](/b/nothing.md)\n[x](../b/)\n<img src='lgo.png'>"},
            {"a/17-runbook.md", ""},
            {"a/logo.png", ""},
            {"b/deep.pdf", ""}});
  CHECK(links.targets == "none\nnone\nnone\nnone\nnone\nnone\nnone\nnone\n");
  CHECK(
      links.problems ==
      "link-page-missing: the page `17-runbok.md` does not exist (did you mean `17-runbook.md`?)\n"
      "link-page-missing: the page `17-runbook` does not exist (did you mean `17-runbook.md`?)\n"
      "link-file-missing: the file `z/deep.pdf` does not exist (did you mean `../b/deep.pdf`?)\n"
      "image-missing: the image `lgo.png` does not exist (did you mean `logo.png`?)\n"
      "link-page-missing: the page `../none.html` does not exist\n"
      "link-page-missing: the page `/b/nothing.md` does not exist\n"
      "link-page-missing: the folder `../b/` has no page of its own (link to one of its files, or "
      "give it "
      "a `README.md`)\n"
      "image-missing: the image `lgo.png` does not exist (did you mean `logo.png`?)\n");
  const Sources& sources = links.linked.book.sources;
  CHECK(sources.text(links.diagnostics.list()[0].span) == "17-runbok.md");
  CHECK(sources.text(links.diagnostics.list()[7].span) == "lgo.png");
}

TEST_CASE("missing anchors name the nearest ones, or the page that has them", "[resolve]") {
  const Links links(
      Files{{"a.md", "[x](#disk-ful)\n[x](b/c.md#nowhere)\n[x](#only-there)\n# Disk full"},
            {"b/c.md", "# Only there"}});
  CHECK(links.targets == "a.html\nb/c.html\na.html\n");
  CHECK(links.problems ==
        "link-anchor-missing: this page has no anchor `#disk-ful` (did you mean `#disk-full`?)\n"
        "link-anchor-missing: `b/c.md` has no anchor `#nowhere`\n"
        "link-anchor-missing: this page has no anchor `#only-there` (`#only-there` exists in "
        "`b/c.md`)\n");
}

TEST_CASE("anchors in another spelling lead on, and become aliases", "[resolve]") {
  const Links links(
      Files{{"a.md",
             "[x](b.md#fail-over)\n[x](b.md#FAIL----OVER)\n[x](b.md#user-content-fail----over)\n"
             "[x](b.md#fail-over)\n[x](b.md#s3)\n[x](b.md#%46ail----over)"},
            {"b.md", "# Fail -- over\n## 3. Three"}});
  CHECK(links.targets ==
        "b.html#fail----over\nb.html#fail----over\nb.html#fail----over\nb.html#fail----over\nb."
        "html#s3\n"
        "b.html#fail----over\n");
  CHECK(links.problems == "");
  CHECK(links.linked.pages[1].sections[0].aliases ==
        std::vector<std::string>{"fail-over", "FAIL----OVER", "user-content-fail----over",
                                 "Fail----over"});
  CHECK(links.linked.pages[1].has_id("fail-over"));
}

TEST_CASE("a difference in case is an error with a safe fix", "[resolve]") {
  const Links links(Files{{"A/a.md",
                           "[x](../ops/RunBook.md#one)\n![x](../ops/Pic%2EPNG)\n[x](../OPS/)\n"
                           "[x](../ops/runBook.html)\n[x](../Ops/Runbook.md#onee)"},
                          {"Ops/README.md", ""},
                          {"Ops/runbook.md", "# One"},
                          {"Ops/pic.png", ""}});
  CHECK(links.targets ==
        "Ops/runbook.html#one\nfile "
        "Ops/pic.png\nOps/index.html\nOps/runbook.html\nOps/runbook.html\n");
  std::string fixes;
  for (const Diagnostic& problem : links.diagnostics.list()) {
    fixes += std::string(rule_name(problem.rule)) + " " + problem.help.at(0) + " ";
    if (problem.fix) {
      const TextEdit& edit = problem.fix->edits.at(0);
      fixes += std::string(links.linked.book.sources.text(edit.span)) + " -> " + edit.text;
    }
    fixes += "\n";
  }
  CHECK(
      fixes ==
      "link-case-mismatch write `../Ops/runbook.md` ../ops/RunBook.md -> ../Ops/runbook.md\n"
      "link-case-mismatch write `../Ops/pic.png` ../ops/Pic%2EPNG -> ../Ops/pic.png\n"
      "link-case-mismatch write `../Ops/` ../OPS/ -> ../Ops/\n"
      "link-case-mismatch write `../Ops/runbook.html` ../ops/runBook.html -> ../Ops/runbook.html\n"
      "link-case-mismatch write `../Ops/runbook.md` ../Ops/Runbook.md -> ../Ops/runbook.md\n"
      "link-anchor-missing did you mean `#one`? \n");
}

TEST_CASE("paths that leave the book", "[resolve]") {
  const Links links(Files{{"a.md", "[x](../secret.md)\n![x](/../../x.png)\n[x](b/../../x.md#y)"}});
  CHECK(links.targets == "none\nnone\nnone\n");
  CHECK(links.problems ==
        "link-escapes-book: `../secret.md` leaves the book's folder\n"
        "link-escapes-book: `/../../x.png` leaves the book's folder\n"
        "link-escapes-book: `b/../../x.md#y` leaves the book's folder\n");
}

TEST_CASE("a name in other bytes is told from one in other case", "[resolve]") {
  const Links links(Files{{"a.md", "[x](cafe\u0301.md)\n[y](STRASSE.md)\n[z](CAF\u00C9.md)"},
                          {"caf\u00E9.md", ""},
                          {"stra\u00DFe.md", ""}});
  CHECK(links.problems.find("in how its accents are stored, though both look the same") !=
        std::string::npos);
  CHECK(links.problems.find("in letters that count as the same without upper and lower case") !=
        std::string::npos);
  CHECK(links.problems.find("`CAF\u00C9.md` differs from `caf\u00E9.md` in upper and lower case") !=
        std::string::npos);
}

TEST_CASE("a definition is reported once, used or not", "[resolve]") {
  const Links links(
      Files{{"a.md",
             "[x][one]\n[y][one]\n[z][two]\n[one]: none.md\n[two]: B.md\n[three]: three.md\n"
             "[four]: #\n[w][two]"},
            {"b.md", ""}});
  CHECK(links.targets == "none\nnone\nb.html\nb.html\n");
  CHECK(links.problems ==
        "link-page-missing: the page `none.md` does not exist\n"
        "link-case-mismatch: `B.md` differs from `b.md` in upper and lower case (write `b.md`)\n"
        "link-page-missing: the page `three.md` does not exist\n");
}

TEST_CASE("an included snippet's links start from its own folder, then from the page's",
          "[resolve]") {
  Book book = test_book({{"a/1.md", "[x](near.md)\n[x](far.md)\n[x](none.md)"},
                         {"a/far.md", ""},
                         {"parts/near.md", ""}});
  const FileId snippet = book.sources.add({"parts/snippet.txt", book.sources.file(FileId{0}).text});
  Document document = *book.pages[0].document;
  for (Link& link : document.links) link.destination_span.file = snippet;
  book.pages[0].document = std::make_shared<Document>(document);
  const Links links(std::move(book));
  CHECK(links.targets == "parts/near.html\na/far.html\nnone\n");
  CHECK(links.diagnostics.list().at(0).span.file == snippet);
}

TEST_CASE("the glossary is one page, which may lie outside of the book's folder", "[resolve]") {
  Book book = test_book(
      {{"a.md", "[x](../glossary/k.md)\n[x](../glossary/k.md#see-also)\n[x](../glossary/k.md#See)"},
       {"b.md", "# Bee"}});
  book.config.folder = "docs/book";
  add_test_page(book, "../glossary/j.md", PageRole::glossary, "# Jot\n## See also");
  add_test_page(
      book, "../glossary/k.md", PageRole::glossary,
      "# Kafka\n## See also\n[x](../book/b.md#bee)\n[x](j.md)\n[x](#see-also)\n[x](x.png)");
  const Links links(std::move(book));
  CHECK(links.targets == "glossary.html#kafka\nglossary.html#see-also-1\nglossary.html\n");
  std::string own;
  for (const LinkTarget& target : links.linked.pages[3].link_targets) {
    own += shown_target(links.linked, target) + " ";
  }
  CHECK(own == "b.html#bee glossary.html#jot glossary.html#see-also-1 none ");
  CHECK(links.problems ==
        "link-anchor-missing: `../glossary/k.md` has no anchor `#See`\n"
        "link-escapes-book: `x.png` leaves the book's folder\n");
}

TEST_CASE("a book in the working folder is found by any name of it", "[resolve]") {
  Book book = test_book({{"a.md", "# Ay"}});
  add_test_page(book, "../glossary/k.md", PageRole::glossary,
                "[x](../book/a.md#ay)\n[x](../book/z.md)");
  const Links links(std::move(book));
  CHECK(shown_target(links.linked, links.linked.pages[1].link_targets[0]) == "a.html#ay");
  CHECK(links.problems == "link-escapes-book: `../book/z.md` leaves the book's folder\n");
}

TEST_CASE("linked files give way to pages and to what the build writes", "[resolve]") {
  const Links links(Files{{"a.md", "[x](A.HTML)\n[x](book.json)\n[x](c.json)"},
                          {"A.HTML", ""},
                          {"book.json", ""},
                          {"c.json", ""}});
  CHECK(links.linked.files == std::vector<std::string>{"c.json"});
  CHECK(links.problems ==
        "output-path-conflict: the linked file `A.HTML` would be written to the place of `a.md` "
        "(rename one "
        "of the files)\n"
        "output-path-conflict: the linked file `book.json` would be written to the place of a file "
        "that every "
        "book has (rename one of the files)\n");
}

TEST_CASE("parts, appendices and the order of reading", "[resolve]") {
  Book book = test_book({{"README.md", ""}, {"1.md", ""}, {"2.md", ""}});
  book.config.parts = {{"", {}, {}, {}}, {"Operations", {}, {}, {}}, {"Notes", "N", {}, {}}};
  book.pages[2].part = 1;
  add_test_page(book, "z.md", PageRole::appendix, "");
  add_test_page(book, "extra.md", PageRole::extra, "");
  const Links links(std::move(book));
  REQUIRE(links.linked.parts.size() == 3);
  CHECK(links.linked.parts[0].number == "");
  CHECK(links.linked.parts[1].number == "I");
  CHECK(links.linked.parts[2].number == "N");
  CHECK(links.linked.parts[1].pages == std::vector<PageId>{PageId{2}});
  CHECK(links.linked.pages[2].part_title == "Operations");
  CHECK(links.linked.appendices == std::vector<PageId>{PageId{3}});
  CHECK(links.linked.reading_order ==
        std::vector<PageId>{PageId{0}, PageId{1}, PageId{2}, PageId{3}});
  CHECK(roman_number(1994) == "MCMXCIV");
}

TEST_CASE("a page that could not be read is an empty one", "[resolve]") {
  Book book = test_book({{"1.md", "[x](2.md)"}});
  book.pages.push_back({"2.md", PageRole::chapter, {}, 0, nullptr});
  const Links links(std::move(book));
  CHECK(links.targets == "2.html\n");
  CHECK(links.linked.page(PageId{1}).document->nodes.size() == 1);
}

TEST_CASE("the number of threads changes nothing", "[resolve]") {
  Files files;
  for (int i = 0; i < 200; ++i) {
    files["p" + std::to_string(i) + ".md"] =
        "# T " + std::to_string(i) + "\n[x](p" + std::to_string(i * 7 % 211) + ".md#T-" +
        std::to_string(i * 7 % 211) + ")\n[x](P1.md)\n[x](#x" + std::to_string(i) + ")";
  }
  Diagnostics alone;
  Diagnostics together;
  const LinkedBook one = resolve(test_book(files), 1, alone);
  const LinkedBook four = resolve(test_book(files), 4, together);
  CHECK(shown_diagnostics(alone) == shown_diagnostics(together));
  CHECK(alone.list().size() > 200);
  for (size_t i = 0; i < one.pages.size(); ++i) {
    CHECK(one.pages[i].link_targets == four.pages[i].link_targets);
    CHECK(one.pages[i].ids == four.pages[i].ids);
  }
}

TEST_CASE("a mounted glossary is linked to as it lies on the disk", "[resolve]") {
  Book book = test_book({{"a.md", "[x](../terms/k.md)\n[x](glossary/k.md)"}});
  book.config.folder = "docs/book";
  book.config.glossary_folder = "../terms";
  book.config.glossary_path = "glossary";
  book.tree.paths = {"a.md", "glossary/", "glossary/k.md", "glossary/p.png"};
  add_test_page(book, "glossary/k.md", PageRole::glossary,
                "# Kay\n[x](../book/a.md)\n![x](p.png)\n[x](k.md)\n[x](../a.md)");
  const Links links(std::move(book));
  CHECK(links.targets == "glossary.html#kay\nglossary.html#kay\n");
  std::string own;
  for (const LinkTarget& target : links.linked.pages[1].link_targets) {
    own += shown_target(links.linked, target) + " ";
  }
  CHECK(own == "a.html file glossary/p.png glossary.html#kay none ");
  CHECK(links.problems == "link-escapes-book: `../a.md` leaves the book's folder\n");
}
