// Includes that never end, or only after the universe has.
#include "diag/rule.h"
#include "hostile/hostile_pages.h"

namespace silcrow {

namespace {

std::string braces(const std::string& file) { return "{{#include " + file + "}}"; }

// Ten files, each of which takes in the next one ten times: ten thousand million times the last.
std::map<std::string, std::string> bomb(const std::string& between, const std::string& last) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 10; ++i)
    files["f" + std::to_string(i) + ".md"] =
        repeated(braces("f" + std::to_string(i + 1) + ".md") + between, 10);
  files["f10.md"] = last;
  return files;
}

std::map<std::string, std::string> chain(int length, const std::string& last) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < length; ++i)
    files["f" + std::to_string(i) + ".md"] =
        "> " + braces("f" + std::to_string(i + 1) + ".md") + "\n";
  files["f" + std::to_string(length) + ".md"] = last;
  return files;
}

}  // namespace

std::vector<HostilePage> including_pages() {
  std::vector<HostilePage> pages;
  pages.push_back({"a page that includes itself",
                   "kept\n" + braces("page.md") + "\n",
                   {},
                   {Rule::include_cycle}});
  pages.push_back(
      {"files that include each other",
       "kept\n" + braces("a.md"),
       {{"a.md", braces("b.md") + "\n"}, {"b.md", "--8<-- \"a.md\"\n" + braces("page.md")}},
       {Rule::include_cycle}});
  pages.push_back({"a bomb of lines",
                   "kept\n" + braces("f0.md"),
                   bomb("\n", "x\n"),
                   {Rule::include_too_large}});
  pages.push_back(
      {"a bomb of nothing", "kept\n" + braces("f0.md"), bomb("", ""), {Rule::include_too_large}});
  pages.push_back({"a bomb of large files",
                   "kept\n" + braces("f5.md"),
                   bomb("\n", repeated("some text of the bomb\n", 5'000)),
                   {Rule::include_too_large}});
  pages.push_back({"a chain of 40", "kept\n" + braces("f0.md"), chain(40, "last\n")});
  pages.push_back({"a chain of 1,000",
                   "kept\n" + braces("f0.md"),
                   chain(1'000, "last\n"),
                   {Rule::include_too_large}});
  pages.push_back({"many includes of a missing section",
                   repeated(braces("a.md:none") + " kept\n", 20'000),
                   {{"a.md", "b"}},
                   {Rule::include_missing}});
  pages.push_back({"includes by the ten thousand",
                   repeated(braces("a.md") + " kept\n", 9'000),
                   {{"a.md", "b"}}});
  pages.push_back({"unfinished includes", repeated("{{#include ", 100'000) + "kept"});
  pages.push_back({"unfinished includes on many lines", repeated("{{#include kept\n", 100'000)});
  pages.push_back({"snippet fences", repeated("--8<--\n", 50'000) + "kept\n"});
  return pages;
}

}  // namespace silcrow
