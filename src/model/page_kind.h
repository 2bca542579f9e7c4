// What a page is, and which sections it must have therefore.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// A section that every page of a kind must have, under one of several names.
struct RequiredSection {
  std::string name;                  // "Mitigation"
  std::vector<std::string> aliases;  // "Steps", "Resolution"
};

struct PageKind {
  std::string name;                       // what `kind:` of a page's front matter says: "runbook"
  std::vector<std::string> paths;         // patterns, relative to the book's folder, of its pages
  std::vector<RequiredSection> sections;  // in the order of their mention
  // How headings begin that hold one entry in each section right below them, be it with any of
  // `sections` or none; empty: only what has one of them is an entry.
  std::string group;
};

// `failure-modes` and `runbook`; the configuration changes them and adds to them.
std::vector<PageKind> built_in_page_kinds();

// Whether two names are one: case does not count, and `_` and a blank are `-`.
bool is_same_kind(std::string_view a, std::string_view b);

}  // namespace silcrow
