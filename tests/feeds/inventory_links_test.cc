// Links by names of other projects, through a whole compilation: inventories that Silcrow writes,
// and some that nobody can read.
#include <algorithm>
#include <catch2/catch.hpp>

#include "diag/rule.h"
#include "feeds/feed_site.h"
#include "load/sphinx_inventory.h"

using namespace silcrow;

namespace {

const std::string configuration =
    "inventories:\n  ops: {file: ops.inv, url: \"https://ops.example.com/book\"}\n";

std::string other_inventory() {
  FeedBook other;
  other.files = {
      {"silcrow.yaml", "glossary: terms.md\n"},
      {"17-run book.md", "# Runbook\n\n## Roll back\n"},
      {"terms.md", "Replica lag\n:   How late it is.\n"},
  };
  return feed_site(other).at("objects.inv");
}

std::vector<std::string> problems_of(const std::map<std::string, std::string>& files) {
  const Compilation compiled =
      compile(MemoryFileSystem(files), {"", {"html"}, 1, CompileGoal::diagnostics});
  REQUIRE(compiled.ok);
  std::vector<std::string> problems;
  for (const Diagnostic& problem : compiled.diagnostics)
    problems.push_back(std::string(rule_name(problem.rule)) + ": " + problem.message);
  return problems;
}

}  // namespace

TEST_CASE("links use the names of another book", "[inventory]") {
  FeedBook book;
  book.files = {{"silcrow.yaml", configuration},
                {"ops.inv", other_inventory()},
                {"a.md",
                 "# A\n\n[one](inv:ops#roll-back), [two](inv:ops:std:term#Replica%20lag), "
                 "[three][r], <a href=\"inv:ops#17-run%2520book\">four</a>.\n\n"
                 "[r]: inv:ops#17-run%2520book#roll-back\n"}};
  const auto site = feed_site(book);
  const std::string& page = site.at("a.html");
  const std::string base = "https://ops.example.com/book/";
  INFO(page);
  CHECK(page.find("href=\"" + base + "17-run%20book.html#roll-back\">one</a>") !=
        std::string::npos);
  CHECK(page.find("href=\"" + base + "glossary.html#g-replica-lag\">two</a>") != std::string::npos);
  CHECK(page.find("href=\"" + base + "17-run%20book.html#roll-back\">three</a>") !=
        std::string::npos);
  CHECK(page.find("href=\"" + base + "17-run%20book.html\">four</a>") != std::string::npos);
  CHECK(page.find("inv:") == std::string::npos);
  CHECK(site.at("references.html").find(base + "17-run%20book.html#roll-back") !=
        std::string::npos);
  CHECK(site.at("a.html.md").find("[one](" + base + "17-run%20book.html#roll-back)") !=
        std::string::npos);
  CHECK(site.at("book.json").find("\"url\":\"" + base + "17-run%20book.html#roll-back\"") !=
        std::string::npos);
}

TEST_CASE("an inventory that cannot be read is reported once, and its links are not",
          "[inventory]") {
  const std::string page = "# A\n\n[one](inv:ops#x) [two](inv:ops#y)\n";
  const std::string whole = other_inventory();
  CHECK(
      problems_of({{"silcrow.yaml", configuration}, {"a.md", page}}) ==
      std::vector<std::string>{"configuration-malformed: the inventory `ops.inv` does not exist"});
  CHECK(problems_of({{"silcrow.yaml", configuration}, {"a.md", page}, {"ops.inv", "<html>\n"}}) ==
        std::vector<std::string>{
            "configuration-malformed: the inventory `ops.inv` is no inventory of Sphinx"});
  CHECK(problems_of({{"silcrow.yaml", configuration},
                     {"a.md", page},
                     {"ops.inv", whole.substr(0, whole.size() - 9)}}) ==
        std::vector<std::string>{
            "configuration-malformed: the inventory `ops.inv` cannot be decompressed"});
}

TEST_CASE("of one name the entry that its project puts first is taken", "[inventory]") {
  const SphinxInventory old = read_sphinx_inventory(
      "# Sphinx inventory version 1\n# Project: P\n# Version: 1\nzip mod lib/zip.html\n"
      "zip.open function lib/zip.html\n\nno line of it\r\n",
      "https://x.example/");
  REQUIRE(old.problem.empty());
  REQUIRE(old.entries.size() == 3);
  CHECK(old.entries[1].address == "https://x.example/lib/zip.html#module-zip");
  CHECK(old.entries[1].role == "py:module");
  CHECK(old.entries[2].address == "https://x.example/lib/zip.html#zip.open");
  CHECK(read_sphinx_inventory("", "https://x.example/").problem == "is no inventory of Sphinx");
}
