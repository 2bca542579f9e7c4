// Numbers: tables of many cells, and things by the hundred thousand.
#include "diag/rule.h"
#include "hostile/hostile_pages.h"

namespace silcrow {

namespace {

std::string numbered(size_t count, std::string_view before, std::string_view behind) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text.append(before).append(std::to_string(i)).append(behind);
  return text;
}

}  // namespace

std::vector<HostilePage> wide_pages() {
  std::vector<HostilePage> pages;
  const std::string head = repeated("|a", 5'000) + "|\n" + repeated("|-", 5'000) + "|\n";
  pages.push_back({"a table of 5,000 columns", head + repeated("|kept", 5'000) + "|\n"});
  pages.push_back({"many columns and short rows",
                   repeated("|a", 14'000) + "|\n" + repeated("|-", 14'000) + "|\n" +
                       repeated("|kept\n", 14'000),
                   {},
                   {Rule::table_unread}});
  pages.push_back({"many lines above a delimiter row",
                   repeated("kept\n", 25'000) + "a|b\n-|-\n",
                   {},
                   {Rule::table_unread}});
  pages.push_back({"many delimiter rows", repeated("kept | a\n---|---\n", 50'000)});
  pages.push_back(
      {"headers and delimiter rows that do not fit", repeated("a | b | kept\n-|-\n", 50'000)});
  pages.push_back({"nothing but pipes", repeated("||||||||||||||||||||||||||||||\n", 30'000)});
  pages.push_back({"pipes over delimiter rows", repeated("|\n|-\n", 100'000)});
  pages.push_back({"escaped pipes", "|a|\n|-|\n" + repeated("|\\|\\|\\|\\|\\| kept|\n", 20'000)});
  pages.push_back({"equal headings", repeated("# kept\n", 100'000)});
  pages.push_back({"equal underlined headings", repeated("kept\n=\n", 100'000)});
  pages.push_back({"equal definitions", repeated("[a]: /u 'title'\n", 100'000) + "\n[a] kept\n"});
  pages.push_back({"many definitions, all used", numbered(100'000, "[a", "]: /u\n") + "\n" +
                                                     numbered(100'000, "[a", "] kept\n")});
  pages.push_back({"unfinished definitions", repeated("[a\n", 100'000)});
  pages.push_back(
      {"a definition's title without an end", "[a]: /u '" + repeated("kept\n", 100'000)});
  pages.push_back({"many footnotes, all used", numbered(100'000, "[^", "] kept ") + "\n\n" +
                                                   numbered(100'000, "[^", "]: kept\n\n")});
  pages.push_back({"many footnotes, none used",
                   numbered(20'000, "[^", "]: lost\n\n"),
                   {},
                   {Rule::footnote_unused}});
  pages.push_back(
      {"one footnote, often used", repeated("[^a] kept ", 100'000) + "\n\n[^a]: kept\n"});
  pages.push_back(
      {"a line of 10 MB", repeated("kept, and *more* of one line that goes on, ", 240'000)});
  pages.push_back({"links among emphasis in a line of 9 MB",
                   repeated("[kept](y.md) *kept* `kept` <b> &amp; ", 240'000)});
  pages.push_back({"links among open emphasis", repeated("[kept](y.md) *kept ", 100'000)});
  pages.push_back({"links among emphasis without a blank", repeated("[kept](y)*kept*", 100'000)});
  pages.push_back(
      {"images in each other behind emphasis",
       repeated("*kept* ", 50'000) + repeated("![", 50'000) + repeated("](y)", 50'000)});
  pages.push_back({"a word of 10 MB", std::string(10'000'000, 'a') + " kept"});
  pages.push_back({"a million lines", repeated("kept\n", 1'000'000)});
  pages.push_back({"a million paragraphs", repeated("kept\n\n", 300'000)});
  pages.push_back({"many tabs", repeated("=== \"kept\"\n\n    kept\n\n", 50'000)});
  pages.push_back({"many terms", repeated("kept\n:   kept\n\n", 50'000)});
  pages.push_back({"many terms of one definition", repeated("kept\n", 100'000) + ": kept\n"});
  pages.push_back({"many captions", repeated("![kept](a.png)\n\nFigure 1: kept\n\n", 50'000)});
  pages.push_back({"an alert with a long title", "> [!NOTE] " + repeated("kept ", 100'000)});
  return pages;
}

}  // namespace silcrow
