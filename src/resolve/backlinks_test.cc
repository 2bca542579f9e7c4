// Who refers to what, on small books: through the whole phase, since backlinks rest on all of it.
#include "resolve/backlinks.h"
#include "base/workers.h"

#include <catch2/catch.hpp>

#include "model/section_place.h"
#include "resolve/resolve.h"
#include "resolve/test_document.h"

using namespace silcrow;

namespace {

using Files = std::map<std::string, std::string>;

std::string shown_section(const LinkedPage& page, uint32_t section) {
  return section == no_section ? "page" : page.sections[section].anchor;
}

// The backlinks of one page, a line each: "there <- 1.html here (link 0)".
std::string backlinks(const Files& files, const std::string& output_path,
                      const Workers& workers = 1) {
  Diagnostics diagnostics;
  const LinkedBook linked = resolve(test_book(files), workers, diagnostics);
  std::string shown;
  for (const LinkedPage& page : linked.pages) {
    if (page.output_path != output_path) continue;
    for (const Backlink& backlink : page.backlinks) {
      const LinkedPage& from = linked.linked(backlink.from);
      shown += shown_section(page, backlink.to_section) + " <- " + from.output_path + ' ' +
               shown_section(from, backlink.from_section) +
               (backlink.form == BacklinkForm::link ? " (link " : " (reference ") +
               std::to_string(backlink.index) + ")\n";
    }
  }
  return shown;
}

const std::string target = "# Chapter 2: Run\n\n## §1 Start\n\ntext\n\n### Stop\n\n## End\n";

}  // namespace

TEST_CASE("references count for the section that they name", "[backlinks]") {
  CHECK(backlinks({{"1-a.md", "# Chapter 1: A\n\nSee Chapter 2 §1.\n\n## Here\n\nChapter 2\n"},
                   {"2-b.md", target}},
                  "2-b.html") ==
        "page <- 1-a.html here (reference 1)\n"
        "1-start <- 1-a.html page (reference 0)\n");
}

TEST_CASE("links count by anchors, short anchors and ids of raw HTML", "[backlinks]") {
  CHECK(backlinks({{"1-a.md",
                    "# A\n[x](2-b.md#1-start)\n[x](2-b.md#s1)\n[x](2-b.md#stop)\n[x](2-b.md#mark)\n"
                    "[x](2-b.md)\n[x](2-b.md#chapter-2-run)\n[x](2-b.md#top)\n"},
                   {"2-b.md", target + "<a id=\"mark\"></a>\n"}},
                  "2-b.html") ==
        "page <- 1-a.html page (link 4)\n"
        "page <- 1-a.html page (link 5)\n"
        "page <- 1-a.html page (link 6)\n"
        "1-start <- 1-a.html page (link 0)\n"
        "1-start <- 1-a.html page (link 1)\n"
        "stop <- 1-a.html page (link 2)\n"
        "end <- 1-a.html page (link 3)\n");
}

TEST_CASE("another spelling of an anchor counts for its section", "[backlinks]") {
  CHECK(backlinks({{"1-a.md", "# A\n[x](2-b.md#Stop)\n"}, {"2-b.md", target}}, "2-b.html") ==
        "stop <- 1-a.html page (link 0)\n");
}

TEST_CASE("within a page other sections count, the own one does not", "[backlinks]") {
  CHECK(backlinks({{"1-a.md",
                    "# A\n[x](#b)\n[x](#)\n[x](1-a.md)\n## B\n[x](#b)\n[x](#a)\n### C\n[x](#b)\n"}},
                  "1-a.html") ==
        "b <- 1-a.html page (link 0)\n"
        "b <- 1-a.html c (link 5)\n");
}

TEST_CASE("a link whose words are a reference counts once", "[backlinks]") {
  CHECK(backlinks(
            {{"1-a.md", "# Chapter 1: A\n\n[Chapter 2 §1](2-b.md#1-start)\n"}, {"2-b.md", target}},
            "2-b.html") == "1-start <- 1-a.html page (link 0)\n");
}

TEST_CASE("images, files and what is not found do not count", "[backlinks]") {
  CHECK(backlinks({{"1-a.md", "# Chapter 1: A\n![x](2-b.md)\n[x](x.txt)\n[x](3.md)\nChapter 9\n"},
                   {"2-b.md", target},
                   {"x.txt", ""}},
                  "2-b.html") == "");
}

TEST_CASE("backlinks are the same on any number of threads", "[backlinks]") {
  Files files = {{"0.md", "# Zero\n## There\n"}};
  std::string expected;
  for (int i = 10; i < 60; ++i) {
    const std::string name = std::to_string(i);
    files[name + ".md"] = "# Page " + name + "\n[x](0.md#there)\n";
    expected += "there <- " + name + ".html page (link 0)\n";
  }
  CHECK(backlinks(files, "0.html", 1) == expected);
  CHECK(backlinks(files, "0.html", 4) == expected);
}
