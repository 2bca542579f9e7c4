// The files of the index, read back as other programs would: do they say what docs/search-index.md
// promises, and are they as small?
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "search/answer.h"
#include "search/built_index.h"

using namespace silcrow;
using nlohmann::json;

namespace {

json parsed(const SiteFiles& site, const std::string& path) { return json::parse(site.at(path)); }

// All sections of the index, in order.
json sections_of(const SiteFiles& site) {
  json all = json::array();
  const json manifest = parsed(site, "search/index.json");
  for (size_t i = 0; i < manifest["x"]["first"].size(); ++i) {
    CHECK(manifest["x"]["first"][i] == all.size());
    for (json& record : parsed(site, numbered_path(manifest, "x", i))) all.push_back(record);
  }
  CHECK(manifest["sections"] == all.size());
  return all;
}

// "url#anchor" of the sections that have a word, best first.
std::vector<std::string> sections_with(const SiteFiles& site, const std::string& word) {
  const json manifest = parsed(site, "search/index.json");
  const json sections = sections_of(site);
  std::vector<std::pair<int, std::string>> found;
  for (size_t i = 0; i < manifest["t"]["first"].size(); ++i) {
    const json shard = parsed(site, numbered_path(manifest, "t", i));
    if (!shard.contains(word)) continue;
    int section = -1;
    for (const int value : shard[word]) {
      section += value / 16;
      const json& record = sections.at(size_t(section));
      found.push_back(
          {-(value % 16), record[0].get<std::string>() + "#" + record[1].get<std::string>()});
    }
  }
  std::ranges::stable_sort(found, {}, &std::pair<int, std::string>::first);
  std::vector<std::string> names;
  for (const auto& [impact, name] : found) names.push_back(name);
  return names;
}

const std::map<std::string, std::string> small_book = {
    {"index.md", "# Ops\n\nText above.\n"},
    {"17-run.md",
     "---\nkind: runbook\nalerts: [KubeDown]\n---\n# 17 — Run\n\nLead *bold*text `DB_HOST`.\n\n"
     "## 26. Migrate\n\nRun `make \"x\"`.\n\n```bash\nkubectl apply --dry-run=client\n```\n\n"
     "### Deep\n\n| a | b |\n|---|---|\n| one | two |\n\n![a map](m.png) <b>raw</b>text\n"},
    {"m.png", ""},
    {"glossary/g.md", "# Terms\n\nQuorum\nMajority\n\n:   More than half.\n"},
    {"silcrow.yaml",
     "title: Ops\nparts:\n  - title: Data\n    chapters: [17-run.md]\nglossary: glossary\n"}};

}  // namespace

TEST_CASE("sections say where they are, what they stand under and what is in them") {
  const SiteFiles site = built_site(small_book);
  const json sections = sections_of(site);
  CHECK(sections[0] == json({"index.html", "", 1, json::array(), "Ops", "Text above.", "page"}));
  CHECK(sections[1] == json({"17-run.html",
                             "",
                             1,
                             {"I Data"},
                             "17 Run",
                             "KubeDown Lead boldtext DB_HOST.",
                             "runbook"}));
  CHECK(sections[2] == json({"17-run.html",
                             "26-migrate",
                             2,
                             {"I Data", "17 Run"},
                             "26 Migrate",
                             "Run make \"x\". kubectl apply --dry-run=client",
                             "runbook"}));
  CHECK(sections[3] == json({"17-run.html",
                             "deep",
                             3,
                             {"I Data", "17 Run", "26 Migrate"},
                             "Deep",
                             "a b one two a map raw text",
                             "runbook"}));
  CHECK(sections[4] == json({"glossary.html", "", 1, json::array(), "Glossary", "", "reference"}));
  CHECK(sections[5] == json({"glossary.html",
                             "g-quorum",
                             2,
                             {"Glossary"},
                             "Quorum",
                             "Majority More than half.",
                             "reference"}));
  CHECK(sections.size() == 6);
}

TEST_CASE("numbers, terms, alerts, commands and paths are words of the index") {
  const SiteFiles site = built_site(small_book);
  const std::string section = "17-run.html#26-migrate";
  CHECK(sections_with(site, "17§26") == std::vector{section});
  CHECK(sections_with(site, "§26") == std::vector{section});
  CHECK(sections_with(site, "--dry-run=client") == std::vector{section});
  CHECK(sections_with(site, "kubectl") == std::vector{section});
  CHECK(sections_with(site, "kubedown") == std::vector<std::string>{"17-run.html#"});
  CHECK(sections_with(site, "db_host") == std::vector<std::string>{"17-run.html#"});
  CHECK(sections_with(site, "majority") == std::vector<std::string>{"glossary.html#g-quorum"});
  CHECK(sections_with(site, "chapter") == std::vector<std::string>{"17-run.html#"});
}

TEST_CASE("a script says what its file says") {
  const SiteFiles site = built_site(small_book);
  size_t scripts = 0;
  for (const auto& [path, text] : site) {
    if (path.rfind("search/js/", 0) != 0) continue;
    CHECK(path.substr(path.size() - 3) == ".js");
    const json found = parsed(site, "search/" + path.substr(10, path.size() - 12) + "json");
    const size_t comma = text.find(',');
    CHECK(text.substr(0, 14) == "silcrowsearch(");
    CHECK(json::parse(text.substr(comma + 1, text.size() - comma - 4)) == found);
    ++scripts;
  }
  CHECK(scripts == 5);
}

TEST_CASE("the folder is named after the bytes of its files") {
  const SiteFiles site = built_site(small_book);
  const json manifest = parsed(site, "search/index.json");
  Sha256 hash;
  hash.add("1\n1\n");
  for (const char* kind : {"t", "x"}) {
    for (size_t i = 0; i < manifest[kind]["first"].size(); ++i) {
      hash.add(site.at(numbered_path(manifest, kind, i)));
    }
  }
  CHECK(manifest["gen"] == hash.hex_digest().substr(0, 12));
}

namespace {

// Sections with the numbers from 0, of which all say "part", the first `served` also "service".
SiteFiles numbered_sections(int count, int served) {
  std::string text = "# Book\n";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += "\n## Part n" + number + "\n\n";
    text += (i < served ? "service m" : "machine m") + number + "\n";
  }
  return built_site({{"index.md", text}});
}

SearchAnswer answer_of(const SiteFiles& site, const std::string& query) {
  const MemoryFileSystem files(site);
  IndexReader index(files, "search");
  return search(index, query);
}

}  // namespace

TEST_CASE(
    "of what a quarter of the sections have the best 1,000 are listed, and need not be there") {
  const SiteFiles site = numbered_sections(2000, 1100);
  CHECK(parsed(site, "search/index.json")["common"] == json({"part", "service"}));
  CHECK(sections_with(site, "service").size() == 1000);
  CHECK(sections_with(site, "machine").size() == 900);
  CHECK(answer_of(site, "service m1930").hits.at(0).record.anchor == "part-n1930");  // has machine
  CHECK(answer_of(site, "service m7").hits.at(0).record.anchor == "part-n7");
  CHECK(answer_of(site, "part/n1930").sections == 1);       // by its parts, of which one is common
  CHECK(answer_of(site, "service part").sections == 1000);  // both are common, and demanded
}

TEST_CASE("what all sections of a small book have is listed and demanded") {
  const SiteFiles site = numbered_sections(40, 24);
  CHECK(parsed(site, "search/index.json")["common"].empty());
  CHECK(answer_of(site, "service m7").use == WordUse::all);
  CHECK(answer_of(site, "service m30").use == WordUse::any);
}

// The other sections make the words rare enough, and differ in nothing but the mark of code.
TEST_CASE("a word in code counts twice, in a line and in a block") {
  std::string text = "# Page\n\n## Prose\n\ndrain one node of these\n\n";
  text += "## Span\n\n(`drain`) one node of these\n\n";
  text += "## Block\n\n```\ndrain\n```\n\none node of these\n\n";
  for (int i = 0; i < 60; ++i)
    text += "## Other " + std::to_string(i) + "\n\nquite other words here\n\n";
  const SiteFiles site = built_site({{"index.md", text}});
  CHECK(sections_with(site, "drain") ==
        std::vector<std::string>{"index.html#span", "index.html#block", "index.html#prose"});
  CHECK(sections_with(site, "node").front() == "index.html#prose");
}

TEST_CASE("the same book gives the same index on any number of threads") {
  const SiteFiles one = built_site(bundled_book(), 1);
  const SiteFiles four = built_site(bundled_book(), 4);
  REQUIRE(one.size() > 20);
  CHECK(one == four);
}

TEST_CASE("words, lists and shards are in order, and sections are counted up") {
  const SiteFiles site = built_site(bundled_book());
  const json manifest = parsed(site, "search/index.json");
  std::string before;
  REQUIRE(manifest["t"]["first"].size() > 2);
  for (size_t i = 0; i < manifest["t"]["first"].size(); ++i) {
    const json shard = parsed(site, numbered_path(manifest, "t", i));
    CHECK(manifest["t"]["first"][i] == shard.begin().key());
    for (const auto& [term, list] : shard.items()) {
      CHECK((before.empty() || before < term));
      before = term;
      int section = -1;
      for (const int value : list) {
        CHECK((value >= 16 && value % 16 > 0));
        section += value / 16;
      }
      CHECK(section < manifest["sections"]);
    }
  }
  const json words = parsed(site, manifest["words"].get<std::string>().insert(0, "search/"));
  CHECK(std::is_sorted(words.begin(), words.end()));
  CHECK(words.size() > 500);
}

TEST_CASE("the index of a small book stays within its budget") {
  const SiteFiles site = built_site(bundled_book());
  size_t total = 0;
  for (const auto& [path, text] : site) {
    const bool is_part =
        path.find("/t/") != std::string::npos || path.find("/x/") != std::string::npos;
    if (path.rfind("search/", 0) != 0 || path.substr(path.size() - 5) != ".json" || !is_part)
      continue;
    const size_t size = zipped_size(text);
    CHECK(size <= 12 * 1024);
    total += size;
  }
  CHECK(total > 0);
  CHECK(total <= 80 * 1024);
  CHECK(zipped_size(site.at("search/index.json")) <= 2 * 1024);
}

TEST_CASE("the list of pages says what they are, and where else they are to be read") {
  const SiteFiles site = built_site(small_book, 1, {"search", "man", "markdown"});
  const json pages = parsed(site, "search/pages.json");
  CHECK(pages["version"] == 1);
  REQUIRE(pages["pages"].size() == 3);
  const json& page = pages["pages"][1];
  CHECK(page["url"] == "17-run.html");
  CHECK(page["title"] == "Run");
  CHECK(page["alerts"] == json({"KubeDown"}));
  CHECK(page["owner"] == "");
  CHECK(page["man"] == "ops-run(7)");
  CHECK(site.contains("man/man7/ops-run.7"));
  CHECK(page["md"] == "17-run.html.md");
  CHECK(site.contains("17-run.html.md"));
  CHECK(page["sections"] == json({1, 3}));
  CHECK(pages["pages"][2]["man"] == "ops-glossary(7)");
  CHECK(pages["pages"][2]["md"] == "glossary.html.md");
}

TEST_CASE("a page has no names of what is not made") {
  const json pages = parsed(built_site(small_book), "search/pages.json");
  CHECK(!pages["pages"][1].contains("man"));
  CHECK(!pages["pages"][1].contains("md"));
}

TEST_CASE("the index of MkDocs has the same sections") {
  const SiteFiles site = built_site(small_book);
  const json mkdocs = parsed(site, "search/search_index.json");
  CHECK(mkdocs["config"]["separator"] == "[\\s\\-]+");
  REQUIRE(mkdocs["docs"].size() == 6);
  CHECK(mkdocs["docs"][2] == json({{"location", "17-run.html#26-migrate"},
                                   {"title", "26 Migrate"},
                                   {"text", "Run make \"x\". kubectl apply --dry-run=client"}}));
}

TEST_CASE("a long section is cut into several records, and found by words of each") {
  std::string text = "# Long\n\n## One\n\nfirst";
  for (int i = 0; i < 9000; ++i) text += " filler";
  const SiteFiles site = built_site({{"index.md", text + " last\n"}});
  const json sections = sections_of(site);
  REQUIRE(sections.size() > 4);
  for (const json& record : sections) CHECK(record[5].get<std::string>().size() <= 16 * 1024);
  CHECK(sections_with(site, "first") == std::vector<std::string>{"index.html#one"});
  CHECK(sections_with(site, "last") == std::vector<std::string>{"index.html#one"});
}
