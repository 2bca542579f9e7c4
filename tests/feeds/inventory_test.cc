// objects.inv, inflated and taken apart by Sphinx's own rule, and read by Sphinx itself where that
// is installed (Debian: python3-sphinx).
#include <zlib.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "feeds/feed_site.h"
#include "man/man_tools.h"
#include "source/test_folder.h"

using namespace silcrow;

namespace {

FeedBook example() {
  FeedBook book;
  book.files = {
      {"silcrow.yaml", "title: Deployment book\nedition: \"1.4\"\nglossary: terms.md\n"},
      {"index.md", "# Start\n"},
      {"ops/17 run 2.md",
       "# Chapter 17: Runbook\n\n## 26. Run *migrations*\n\n## Overview\n\n"
       "| a |\n|---|\n| b |\n\nTable 3: Ports\n"},
      {"18.md", "# Disks\n\n## Overview\n"},
      {"terms.md",
       "# Glossary\n\nReplica lag\nLag\n:   How late it is.\n\nmains of 230 volts\n:   Power.\n"}};
  return book;
}

std::string inflated(const std::string& bytes) {
  std::string text(1 << 20, '\0');
  uLongf size = text.size();
  REQUIRE(::uncompress(reinterpret_cast<Bytef*>(text.data()), &size,
                       reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) == Z_OK);
  text.resize(size);
  return text;
}

// "role name address title" of each line, as a reader understands it.
std::vector<std::string> entries_of(const std::string& inventory) {
  const std::string mark = "compressed using zlib.\n";
  std::istringstream lines(inflated(inventory.substr(inventory.find(mark) + mark.size())));
  const std::regex form(R"((.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*))");
  std::vector<std::string> entries;
  for (std::string line; std::getline(lines, line);) {
    std::smatch parts;
    INFO(line);
    REQUIRE(std::regex_match(line, parts, form));
    entries.push_back(parts[2].str() + '\t' + parts[1].str() + '\t' + parts[4].str() + '\t' +
                      parts[5].str());
  }
  return entries;
}

}  // namespace

TEST_CASE("an inventory has chapters, sections, captions and terms") {
  const auto site = feed_site(example());
  const std::string& inventory = site.at("objects.inv");
  CHECK(inventory.substr(0, inventory.find("# The")) ==
        "# Sphinx inventory version 2\n# Project: Deployment book\n# Version: 1.4\n");
  const std::string page = "ops/17%20run%202.html";
  const std::string name = "ops/17%20run%202";
  const auto label = [&](const std::string& anchor, const std::string& title) {
    return "std:label\t" + name + '#' + anchor + '\t' + page + '#' + anchor + '\t' + title;
  };
  CHECK(entries_of(inventory) ==
        std::vector<std::string>{
            "std:doc\tindex\tindex.html\tStart",
            "std:label\tindex#start\tindex.html\tStart",
            "std:label\tstart\tindex.html\tStart",
            "std:doc\t18\t18.html\tDisks",
            "std:label\t18#disks\t18.html\tDisks",
            "std:label\tdisks\t18.html\tDisks",
            "std:label\t18#overview\t18.html#overview\tOverview",
            "std:doc\t" + name + "\t" + page + "\tRunbook",
            "std:label\t" + name + "#chapter-17-runbook\t" + page + "\tRunbook",
            "std:label\tchapter-17-runbook\t" + page + "\tRunbook",
            label("26-run-migrations", "Run migrations"),
            "std:label\t26-run-migrations\t" + page + "#26-run-migrations\tRun migrations",
            label("overview", "Overview"),
            label("table-3", "Ports"),
            "std:doc\tglossary\tglossary.html\tGlossary",
            "std:label\tglossary#glossary\tglossary.html#glossary\tGlossary",
            "std:label\tglossary\tglossary.html#glossary\tGlossary",
            "std:term\tReplica lag\tglossary.html#g-replica-lag\t-",
            "std:term\tLag\tglossary.html#g-replica-lag\t-",
        });
}

TEST_CASE("every place of an inventory is a place of the site") {
  const auto site = feed_site(example());
  for (const std::string& entry : entries_of(site.at("objects.inv"))) {
    std::istringstream fields(entry);
    std::string role, name, address;
    std::getline(std::getline(std::getline(fields, role, '\t'), name, '\t'), address, '\t');
    INFO(entry);
    const size_t hash = address.find('#');
    std::string path = address.substr(0, hash);
    for (size_t at = 0; (at = path.find("%20")) != std::string::npos;) path.replace(at, 3, " ");
    REQUIRE(site.count(path) == 1);
    if (hash == std::string::npos) continue;
    CHECK(site.at(path).find("id=\"" + address.substr(hash + 1) + "\"") != std::string::npos);
  }
}

TEST_CASE("Sphinx reads the inventory as it was meant") {
  const std::string inventory = feed_site(example()).at("objects.inv");
  const TestFolder folder;
  folder.put("objects.inv", inventory);
  const std::string script = SILCROW_SOURCE_DIR "/tests/feeds/read_inventory.py";
  const std::string base = "https://docs.example.com";
  std::string printed;
  for (const char* const python : {"/usr/bin/python3", "python3"}) {
    printed = printed_by(folder.path().string(),
                         python + (" '" + script + "' objects.inv ") + base + "; echo $?");
    if (printed.ends_with("\n0\n")) break;
  }
  if (printed == "77\n" || printed.ends_with("127\n")) {
    WARN("not read by Sphinx, which is not installed");
    return;
  }
  REQUIRE(printed.ends_with("project\tDeployment book\t1.4\n0\n"));
  std::vector<std::string> expected;
  for (std::string entry : entries_of(inventory)) {
    const size_t name_end = entry.find('\t', entry.find('\t') + 1);
    expected.push_back(entry.insert(name_end + 1, base + "/"));
  }
  std::vector<std::string> found;
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line) && !line.starts_with("project");)
    found.push_back(line);
  std::ranges::sort(expected);
  std::ranges::sort(found);
  CHECK(found == expected);
}
