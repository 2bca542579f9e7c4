// The Markdown twin of a page, read again, says what the page says: over the specification's
// examples, the cases, the manual, the bundled book and random pages.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "feeds/feed_site.h"
#include "feeds/markdown_text.h"
#include "render/markdown/markdown_page.h"
#include "spec/parsed_text.h"
#include "spec/random_markdown.h"
#include "spec/spec_examples.h"

using namespace silcrow;
namespace fs = std::filesystem;

namespace {

// Text that would be taken for an include when it is read again: it stands in code, where nothing
// can be escaped for one reader without being wrong for all others.
bool shows_include(const std::string& text) {
  return text.find("{{#") != std::string::npos || text.find("--8<--") != std::string::npos;
}

// What the page says, with the title that it has from its file where it has none itself.
std::vector<std::string> page_texts(const LinkedBook& book, PageId page) {
  std::vector<std::string> texts = block_texts(*book.page(page).document);
  const LinkedPage& linked = book.linked(page);
  const bool has_title = linked.title_heading != NodeId{} &&
                         book.page(page).document->node(linked.title_heading).parent == NodeId{};
  if (!has_title) texts.insert(texts.begin(), linked.title);
  return texts;
}

bool check_twin(const LinkedBook& book, PageId page) {
  const std::string twin = markdown_page(book, page);
  if (shows_include(twin)) return false;
  const ParsedText parsed = parse_text(twin);
  const std::vector<std::string> wanted = page_texts(book, page);
  const std::vector<std::string> found = block_texts(parsed.document());
  if (wanted == found) return true;
  const auto [here, there] = std::ranges::mismatch(wanted, found);
  INFO(book.page(page).path << "\n---- twin\n" << twin);
  FAIL_CHECK("wanted: " << (here == wanted.end() ? "(the end)" : *here)
                        << "\nfound:  " << (there == found.end() ? "(the end)" : *there));
  return true;
}

size_t check_twins(const FileSystem& files, const std::string& folder) {
  const Compilation compiled = compile(files, {folder, {"html"}, 1, CompileGoal::diagnostics});
  REQUIRE(compiled.ok);
  size_t checked = 0;
  for (const LinkedPage& page : compiled.book->pages)
    checked += check_twin(*compiled.book, page.id) ? 1 : 0;
  return checked;
}

size_t check_text(const std::string& text) {
  INFO("---- page\n" << text);
  return check_twins(MemoryFileSystem({{"b/page.md", text}}), "b");
}

}  // namespace

TEST_CASE("twins of books say what their pages say", "[twins]") {
  const DiskFileSystem disk;
  const std::string folder = GENERATE("book", "docs", "tests/browser/constructs", "tests/cases");
  INFO(folder);
  CHECK(check_twins(disk, SILCROW_SOURCE_DIR "/" + folder) > 5);
}

TEST_CASE("twins of the specification's examples", "[twins]") {
  size_t checked = 0;
  for (const SpecExample& example : spec_examples()) checked += check_text(example.markdown);
  CHECK(checked > 600);
}

TEST_CASE("twins of random pages", "[twins]") {
  size_t checked = 0;
  for (uint32_t seed = 0; seed < 500; ++seed) checked += check_text(random_markdown(seed));
  CHECK(checked > 250);
}

TEST_CASE("a twin has one notation for each thing", "[twins]") {
  FeedBook book;
  book.files = {
      {"silcrow.yaml",
       "title: T\nbase_url: https://docs.example.com/\nchapters: [17-a.md, ops/b.md]\n"},
      {"17-a.md",
       "---\nowner: ops\n---\nChapter 17: A\n==========\n\nSee §26 and [b](ops/b.md#s-one).\n\n"
       "<!-- a remark -->\n\n## 26. One\n\n--8<-- \"_part.md\"\n\n"
       "!!! warning \"Mind *this*\"\n    Careful.\n\n"
       "=== \"Debian\"\n\n    apt\n\n    ls\n\n1) one\n2) two\n\n* [x] done\n"},
      {"_part.md", "From a part.\n"},
      {"ops/b.md", "# B\n\n## S one\n\n![drawing](../d.svg)\n"},
      {"d.svg", "<svg/>"}};
  const auto site = feed_site(book);
  CHECK(site.at("17-a.html.md") ==
        "# Chapter 17: A\n\n"
        "See [§26](https://docs.example.com/17-a.html#s26) and "
        "[b](https://docs.example.com/ops/b.html#s-one).\n\n"
        "## 26. One\n\nFrom a part.\n\n> [!WARNING] Mind *this*\n> Careful.\n\n"
        "**Debian**\n\napt\n\nls\n\n1. one\n2. two\n\n- [x] done\n");
  CHECK(site.at("ops/b.html.md") ==
        "# B\n\n## S one\n\n![drawing](https://docs.example.com/d.svg)\n");
  CHECK(site.at("17-a.html")
            .find("<link rel=\"alternate\" type=\"text/markdown\" "
                  "href=\"17-a.html.md\">") != std::string::npos);
}

TEST_CASE("without an address of the site, twins link relatively", "[twins]") {
  FeedBook book;
  book.files = {{"a.md", "# A\n\n[b](ops/b.md#s)\n"},
                {"ops/b.md", "# B\n\n## S\n\n[a](../a.md)\n"}};
  const auto site = feed_site(book);
  CHECK(site.at("a.html.md") == "# A\n\n[b](ops/b.html#s)\n");
  CHECK(site.at("ops/b.html.md") == "# B\n\n## S\n\n[a](../a.html)\n");
  CHECK(site.at("llms-full.txt") ==
        "# Contents\n\n# A\n\n[b](ops/b.html#s)\n\n# B\n\n## S\n\n[a](a.html)\n");
}

TEST_CASE("llms.txt lists the pages part by part", "[twins]") {
  FeedBook book;
  book.files = {{"silcrow.yaml",
                 "title: Deploy *it*\ndescription: How we deploy\n"
                 "base_url: https://docs.example.com/x\nglossary: terms.md\n"
                 "parts:\n  - {title: Basics, chapters: [01-a.md]}\n"
                 "appendices: [appendix-a-places.md]\n"},
                {"index.md", "# Start\n\nWelcome.\n"},
                {"01-a.md", "---\ndescription: What [brackets] do\n---\n# A [b]\n"},
                {"appendix-a-places.md", "# Places\n"},
                {"terms.md", "Node\n:   A machine.\n"}};
  CHECK(feed_site(book).at("llms.txt") ==
        "# Deploy \\*it\\*\n\n> How we deploy\n\n"
        "## Part I: Basics\n\n"
        "- [1 A \\[b\\]](https://docs.example.com/x/01-a.html.md): What \\[brackets] do\n\n"
        "## Appendices\n\n- [A Places](https://docs.example.com/x/appendix-a-places.html.md)\n\n"
        "## Optional\n\n- [Start](https://docs.example.com/x/index.html.md): Welcome.\n"
        "- [Glossary](https://docs.example.com/x/glossary.html.md): the terms of the book\n");
}
