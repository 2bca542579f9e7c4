// Nesting: what takes a recursive parser's stack, or a careless one quadratic time.
#include "diag/rule.h"
#include "hostile/hostile_pages.h"

namespace silcrow {

namespace {

std::string staircase(size_t count, const std::string& marker) {
  std::string text;
  for (size_t depth = 0; depth < count; ++depth)
    text += std::string(2 * depth, ' ') + marker + "kept\n";
  return text;
}

}  // namespace

std::string repeated(std::string_view piece, size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

std::vector<HostilePage> deep_pages() {
  std::vector<HostilePage> pages;
  for (const std::string piece :
       {"> ",        "- ",     "1. ", "[",     "![",   "*",       "**", "_",  "*a **b ", "`",  "` ",
        "<![CDATA[", "![[[",   "&",   "&#",    "~",    "~~",      "<",  "</", "<!--",    "<?", "(",
        "[](",       "[a](<b", "]",   "[a][b", "\\",   "|",       "\t", ":",  ":::",     "$",  "!",
        "\"",        "=",      "{{",  "[^",    "www.", "http://", "a@", "x: "}) {
    for (const size_t bytes : {size_t{100'000}, size_t{1'000'000}})
      pages.push_back({repeated(piece, 3) + " for " + std::to_string(bytes) + " bytes",
                       repeated(piece, bytes / piece.size()) + " kept"});
  }
  pages.push_back({"lists in lists, then blank lines",
                   repeated("- ", 25'000) + "kept\n" + repeated("\n", 50'000) + "kept\n",
                   {},
                   {Rule::document_too_deep}});
  pages.push_back({"lazy lines under lists in lists",
                   repeated("- ", 25'000) + "kept\n" + repeated("kept\n", 50'000),
                   {},
                   {Rule::document_too_deep}});
  pages.push_back({"lazy lines under quotes in quotes",
                   repeated("> ", 25'000) + "kept\n" + repeated("kept\n", 50'000),
                   {},
                   {Rule::document_too_deep}});
  pages.push_back({"a staircase of lists", staircase(1'000, "- ")});
  pages.push_back({"a staircase of quotes", staircase(1'000, "> ")});
  pages.push_back({"definitions in definitions", "kept\n" + repeated(": ", 20'000) + "kept\n"});
  std::string boxes;
  for (size_t depth = 0; depth < 600; ++depth)
    boxes +=
        std::string(4 * depth, ' ') + "!!! note\n\n" + std::string(4 * depth + 4, ' ') + "kept\n\n";
  pages.push_back({"boxes in boxes", boxes});
  pages.push_back({"directives in directives",
                   repeated("::: note\n", 20'000) + "kept\n" + repeated(":::\n", 20'000),
                   {},
                   {Rule::document_too_deep}});
  pages.push_back({"links in emphasis in links", repeated("[*kept*](/u) **[kept](", 20'000)});
  pages.push_back({"emphasis that could close in many places", repeated("*a _b **c__ ", 50'000)});
  return pages;
}

}  // namespace silcrow
