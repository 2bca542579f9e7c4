// Terms from their definitions to their uses, through all phases: what authors write, and what the
// linked book and book.json say of it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "compile/compile.h"
#include "diag/rule.h"

using namespace silcrow;
using nlohmann::json;

namespace {

using Files = std::map<std::string, std::string>;

const std::string configuration = "glossary: glossary\n";

Compilation compiled(Files files) {
  files["silcrow.yaml"] += configuration;
  CompileOptions options;
  options.book = ".";
  options.outputs = {"json"};
  Compilation compilation = compile(MemoryFileSystem(std::move(files)), options);
  REQUIRE(compilation.ok);
  return compilation;
}

const Term& term_named(const LinkedBook& book, const std::string& name) {
  const auto found = std::ranges::find(book.terms, name, &Term::name);
  REQUIRE(found != book.terms.end());
  return *found;
}

const LinkedPage& page_at(const LinkedBook& book, const std::string& path) {
  for (const LinkedPage& page : book.pages) {
    if (book.page(page.id).path == path) return page;
  }
  FAIL(path);
  return book.pages[0];
}

// The page's links to terms: "nodes>node; pod>pod".
std::string term_links(const LinkedBook& book, const std::string& path) {
  std::string shown;
  for (const Reference& reference : page_at(book, path).references) {
    if (reference.kind != ReferenceKind::term) continue;
    if (!shown.empty()) shown += "; ";
    shown += reference.text + ">" + reference.target.title;
  }
  return shown;
}

// A use for each: "2.md:Run". The section's title, or nothing.
std::string uses(const LinkedBook& book, const std::string& name) {
  std::string shown;
  for (const TermUse& use : term_named(book, name).uses) {
    if (!shown.empty()) shown += ' ';
    shown += book.page(use.page).path + ":";
    if (use.section != UINT32_MAX) shown += book.linked(use.page).sections[use.section].title;
  }
  return shown;
}

const std::string glossary =
    "node\nnodes\n:   A *machine*\n    of the cluster.\n\n    More of a pod.\n\n"
    "pod\n:   Runs on a node; a pod is a `pod`.\n\n    See: node, `box`, Chapter 1 §2.\n\n"
    "box\n:   **Deprecated:** use node instead.\n";

}  // namespace

TEST_CASE("terms are gathered from all files of the glossary, sorted", "[terms]") {
  const Compilation compilation = compiled({{"glossary/a.md", "# G pod {#g-pod}\n\n" + glossary},
                                            {"glossary/b.md", "Zone\n:   Z.\n\nAir\n:   A.\n"}});
  const LinkedBook& book = *compilation.book;
  std::string shown;
  for (const Term& term : book.terms) shown += term.name + "=" + term.anchor + " ";
  CHECK(shown == "Air=g-air box=g-box node=g-node pod=g-pod-1 Zone=g-zone ");
  CHECK(term_named(book, "node").aliases == std::vector<std::string>{"nodes"});
  CHECK(term_named(book, "node").summary == "A machine of the cluster.");
  CHECK(page_at(book, "glossary/b.md").has_id("g-zone"));
  CHECK(!page_at(book, "glossary/b.md").has_id("g-node"));
}

TEST_CASE("definitions name related terms, and what to say instead", "[terms]") {
  const Compilation compilation =
      compiled({{"glossary/a.md", glossary}, {"1.md", "# 1. One\n\n## 2. Two\n"}});
  const LinkedBook& book = *compilation.book;
  const Term& pod = term_named(book, "pod");
  REQUIRE(pod.see.size() == 2);  // the third is a section
  CHECK(book.terms[size_t(pod.see[0].term)].name == "node");
  CHECK(pod.see[1].name == "box");
  CHECK(book.terms[size_t(pod.see[1].term)].name == "box");
  const Term& box = term_named(book, "box");
  CHECK(box.is_deprecated);
  CHECK(box.summary.empty());
  CHECK(book.terms[size_t(box.instead.term)].name == "node");
  CHECK(!pod.is_deprecated);
}

TEST_CASE("each way to say that a term is deprecated", "[terms]") {
  const auto instead = [](const std::string& note) {
    const Compilation compilation =
        compiled({{"glossary/a.md", "old\n:   x\n\n    " + note + "\n\nnew one\n:   y\n"}});
    const Term& term = term_named(*compilation.book, "old");
    return (term.is_deprecated ? "yes: " : "no: ") + term.instead.name;
  };
  CHECK(instead("Deprecated: say *new one*.") == "yes: new one");
  CHECK(instead("Deprecated: say `new one`, since it is.") == "yes: new one");
  CHECK(instead("Deprecated: say new one instead.") == "yes: new one");
  CHECK(instead("deprecated: use new one.") == "yes: new one");
  CHECK(instead("Deprecated: nobody knows it.") == "yes: ");
  CHECK(instead("Deprecated.") == "yes: ");
  CHECK(instead("Deprecated things are old.") == "no: ");
  CHECK(instead("See also: new one") == "no: ");
}

TEST_CASE("the first use in each chapter is a link, later ones are uses", "[terms]") {
  const Compilation compilation =
      compiled({{"glossary/a.md", glossary},
                {"01-a/1.md", "# One\n\nNodes and a\nnode.\n\n## Run\n\nA pod on a node.\n"},
                {"01-a/2.md", "# Two\n\nA node, a box.\n"},
                {"02-b/1.md", "# Three\n\n- a **node**\n"}});
  const LinkedBook& book = *compilation.book;
  CHECK(term_links(book, "01-a/1.md") == "Nodes>node; pod>pod");
  CHECK(term_links(book, "01-a/2.md") == "box>box");
  CHECK(term_links(book, "02-b/1.md") == "node>node");
  CHECK(uses(book, "node") ==
        "01-a/1.md:One 01-a/1.md:One 01-a/1.md:Run 01-a/2.md:Two 02-b/1.md:Three");
}

TEST_CASE("headings and code use a term without a link, links and references do not", "[terms]") {
  const Compilation compilation = compiled(
      {{"glossary/a.md", "node\n:   x\n\nrunbook\n:   y\n"},
       {"1.md",
        "## A node\n\n`node` [a node](x) `get node` ![node](x.png)\n\n"
        "## Runbook 7: It\n\nSee Runbook 7.\n"},
       {"2.md", "```\nnode\n```\n\n<b title=\"node\"></b>\n\n!!! note \"A node\"\n    x\n"}});
  const LinkedBook& book = *compilation.book;
  CHECK(term_links(book, "1.md").empty());
  CHECK(term_links(book, "2.md").empty());
  CHECK(uses(book, "node") == "1.md:A node 1.md:A node");
}

TEST_CASE("a definition links the other terms that it uses", "[terms]") {
  const Compilation compilation = compiled({{"glossary/a.md", glossary}, {"1.md", "# A\n"}});
  const LinkedBook& book = *compilation.book;
  CHECK(term_links(book, "glossary/a.md") == "pod>pod; node>node; node>node; box>box; node>node");
  CHECK(uses(book, "node").empty());
}

TEST_CASE("links find the anchors of terms", "[terms]") {
  const Compilation compilation =
      compiled({{"glossary/a.md", glossary},
                {"1.md", "[x](glossary/a.md#g-pod) [y](glossary/a.md#g-no)\n"}});
  const LinkedPage& page = page_at(*compilation.book, "1.md");
  CHECK(page.link_targets[0].fragment == "g-pod");
  CHECK(std::ranges::count(compilation.diagnostics, Rule::link_anchor_missing, &Diagnostic::rule) ==
        1);
}

TEST_CASE("references stay in reading order and do not overlap", "[terms]") {
  const Compilation compilation =
      compiled({{"glossary/a.md", "node\n:   x\n\nchapter\n:   y\n"},
                {"01-a.md", "# Chapter 1: A\n\nA node, Chapter 2, a chapter, a node, Chapter 2.\n"},
                {"02-b.md", "# Chapter 2: B\n"}});
  std::string shown;
  for (const Reference& reference : page_at(*compilation.book, "01-a.md").references)
    shown += reference.text + "; ";
  CHECK(shown == "node; Chapter 2; chapter; Chapter 2; ");
}

TEST_CASE("a deprecated term has a safe fix where it stands under its own name", "[terms]") {
  const Compilation compilation = compiled(
      {{"glossary/a.md", "old word\nold words\n:   Deprecated: say *new*.\n\nnew\n:   x\n"},
       {"1.md", "## Old word\n\nOld\nword, old **word**, old words, `old word`, an old word.\n"}});
  std::string shown;
  for (const Diagnostic& diagnostic : compilation.diagnostics) {
    if (diagnostic.rule != Rule::term_deprecated) continue;
    shown +=
        diagnostic.message + (diagnostic.fix ? ">" + diagnostic.fix->edits[0].text : "") + "\n";
  }
  CHECK(shown ==
        "`Old word` is deprecated by the glossary\n"
        "`Old word` is deprecated by the glossary>New\n"
        "`old **word` is deprecated by the glossary\n"
        "`old words` is deprecated by the glossary\n"
        "`old word` is deprecated by the glossary>new\n");
}

TEST_CASE("book.json has the terms", "[terms]") {
  const Compilation compilation =
      compiled({{"glossary/a.md", glossary}, {"1.md", "# One\n\n## Run\n\nTwo nodes.\n"}});
  const json terms = json::parse(compilation.outputs.files[0].content())["terms"];
  REQUIRE(terms.size() == 3);
  CHECK(terms[0]["status"] == "deprecated");
  CHECK(terms[0]["instead"] == "node");
  CHECK(terms[1] == json::parse(R"({"name": "node", "aliases": ["nodes"], "anchor": "g-node",
    "url": "glossary.html#g-node", "summary": "A machine of the cluster.",
    "file": "glossary/a.md", "line": 1, "column": 1, "status": "current", "instead": "", "see": [],
    "uses": [{"file": "1.md", "line": 5, "column": 5, "end_line": 5, "end_column": 10,
              "chapter": "1.md", "section": "run"}]})"));
  CHECK(terms[2]["see"] == json::parse(R"(["node", "box"])"));
}
