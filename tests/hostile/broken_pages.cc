// Bytes that are no text, and whatever never ends.
#include "diag/rule.h"
#include "hostile/hostile_pages.h"

namespace silcrow {

std::vector<HostilePage> broken_pages() {
  std::vector<HostilePage> pages;
  const auto broken = [&](const std::string& name, const std::string& bytes) {
    pages.push_back({name, "kept " + bytes + " kept\n", {}, {Rule::text_not_utf8}});
    pages.push_back(
        {name + ", many", repeated("kept " + bytes + "\n", 50'000), {}, {Rule::text_not_utf8}});
  };
  broken("a continuation byte alone", "\x80");
  broken("an overlong form", "\xC0\xAF");
  broken("a surrogate", "\xED\xA0\x80");
  broken("a code point beyond Unicode", "\xF5\x80\x80\x80");
  broken("bytes that never occur", "\xFE\xFF");
  pages.push_back({"a sequence cut off by the end", "kept \xE2\x82", {}, {Rule::text_not_utf8}});
  pages.push_back({"Latin-1 by the megabyte",
                   std::string(1'000'000, '\xE9') + " kept",
                   {},
                   {Rule::text_not_utf8}});
  pages.push_back({"NUL bytes",
                   "kept" + std::string(1'000'000, '\0') + "kept",
                   {},
                   {Rule::text_control_character}});
  std::string everywhere = "# kept\n\n- a `b` | c\n";
  for (char& c : everywhere) c = c == ' ' ? '\0' : c;
  pages.push_back({"NUL bytes for blanks", everywhere, {}, {Rule::text_control_character}});
  pages.push_back({"a byte order mark", "\xEF\xBB\xBF# kept\n"});
  pages.push_back({"many byte order marks", repeated("\xEF\xBB\xBFkept\n", 10'000)});
  pages.push_back({"lines that end with a return", repeated("kept\r", 100'000)});
  pages.push_back({"line ends of every kind", repeated("kept\r\n\rkept\n\r", 50'000)});
  pages.push_back({"nothing", ""});
  pages.push_back({"one line end", "\n"});
  pages.push_back({"one return", "\r"});
  pages.push_back({"blanks only", std::string(1'000'000, ' ')});
  pages.push_back(
      {"an unclosed fence", "```sh\n" + repeated("kept\n", 100'000), {}, {Rule::code_unclosed}});
  pages.push_back({"unclosed fences in quotes",
                   repeated("> ```\n> kept\n\n", 20'000),
                   {},
                   {Rule::code_unclosed}});
  pages.push_back({"unclosed HTML", "<script>\n" + repeated("kept\n", 100'000)});
  pages.push_back({"unclosed comments", repeated("kept <!-- kept\n\n", 20'000)});
  pages.push_back(
      {"unclosed everything", repeated("*kept [a](b \"c `d <e ~~f ![g][h &i; {#j ", 20'000)});
  pages.push_back({"unclosed front matter", "---\na: b\n" + repeated("c: kept\n", 50'000)});
  pages.push_back(
      {"front matter of a megabyte", "---\n" + repeated("a: b\n", 200'000) + "---\nkept\n"});
  pages.push_back({"front matter of deep brackets",
                   "---\na: " + repeated("[", 50'000) + "\n---\nkept\n",
                   {},
                   {Rule::front_matter_malformed}});
  pages.push_back({"front matter of deep braces",
                   "---\na: " + repeated("{b: ", 50'000) + "\n---\nkept\n",
                   {},
                   {Rule::front_matter_malformed}});
  std::string stairs = "---\na: b\n";
  for (size_t depth = 0; depth < 600; ++depth) stairs += std::string(depth, ' ') + "c:\n";
  pages.push_back({"front matter of deep blocks", stairs + "---\nkept\n"});
  pages.push_back(
      {"front matter of dashes", "---\na: " + repeated("- ", 60'000) + "\n---\nkept\n"});
  pages.push_back({"front matter of anchors",
                   "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n---\nkept\n"});
  pages.push_back({"a directive without an end", "::: note\n" + repeated("kept\n\n", 50'000)});
  pages.push_back({"an attribute list without an end", repeated("# kept {#", 100'000) + "\n"});
  return pages;
}

}  // namespace silcrow
