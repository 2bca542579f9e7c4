// Half of the lines are whole constructs, half are tokens at random.
#include "spec/random_markdown.h"

#include <array>
#include <random>
#include <span>
#include <string_view>

namespace silcrow {

namespace {

constexpr std::array<std::string_view, 22> prefixes = {
    "",     "",   "",    "",     "> ",   ">",   "- ",  "  ",  "    ", "\t",     "1. ",
    "10) ", "* ", "   ", "> > ", "- - ", " > ", ">\t", "-\t", "+   ", "> - > ", "     "};

constexpr std::array<std::string_view, 64> lines = {"",
                                                    "",
                                                    "",
                                                    "---",
                                                    "===",
                                                    "***",
                                                    "```",
                                                    "```sh",
                                                    "````",
                                                    "~~~ a&amp;b c",
                                                    "# Head *it* {#id .c}",
                                                    "## Two ##",
                                                    "### x { #y }",
                                                    "#",
                                                    "###### six \\#",
                                                    "Setext\n===",
                                                    "Setext `x\ny` z\n---",
                                                    "| a | b |\n|---|:-:|\n| `x\\|y` | \\| \\\\|",
                                                    "a|b\n-|-\n1|2|3\nx",
                                                    "|a|\n|-|\n|**b**|",
                                                    "[x]: /u \"t\"",
                                                    "[y\\]z]: <a b> 'x\ny'",
                                                    "[Foo\nbar]: /url&amp;\n  (t)",
                                                    "[x]: /other",
                                                    "[^1]: Note *a*",
                                                    "[^long one]: Note\n\n    more",
                                                    "Text[^1] and [^2] [^1]",
                                                    "[^2]:\n    late",
                                                    "!!! note \"Ti *t* le\"",
                                                    "!!! warning",
                                                    "??? tip inline",
                                                    "???+ danger \"\"",
                                                    "=== \"Tab `a`\"",
                                                    "=== \"Tab b\"",
                                                    ":::note Title",
                                                    "::: tip",
                                                    ":::",
                                                    "::::",
                                                    "::::info[Wide *x*]{.c}",
                                                    "> [!NOTE]",
                                                    "> [!tip]- Fold *x*\n> more",
                                                    "> [!WARNING]\n>\n> x",
                                                    "Term\n: Meaning",
                                                    "Term *a*\nOther\n:   Meaning\n\n    Two",
                                                    ": again",
                                                    "- [ ] open",
                                                    "- [x] done [x]",
                                                    "1. one\n2. two",
                                                    "* a\n\n  b",
                                                    "-\n  late",
                                                    "![alt](i.png \"t\")",
                                                    "Figure 3: A *caption*",
                                                    "![alt](i.png)\n\nFigure 3-2: Below",
                                                    "Table 1: Cells",
                                                    "<div>\n*x*\n</div>",
                                                    "<!-- a\nb -->",
                                                    "<b>x</b> <i\n a='b'>",
                                                    "    code\n\n     more",
                                                    "\tcode\ttab",
                                                    "$ not code\n    lazy",
                                                    "---\nkey: value\n---",
                                                    "Listing 2: Code",
                                                    "x  \ny\\\nz",
                                                    "+ a\n  + b\n\n  + c"};

constexpr std::array<std::string_view, 78> tokens = {"word",
                                                     " ",
                                                     " ",
                                                     " ",
                                                     "é",
                                                     "日本",
                                                     "*",
                                                     "**",
                                                     "***",
                                                     "_",
                                                     "__",
                                                     "`",
                                                     "``",
                                                     "` ",
                                                     "~",
                                                     "~~",
                                                     "[",
                                                     "]",
                                                     "![",
                                                     "](",
                                                     ")",
                                                     "](/u)",
                                                     "](<a b>)",
                                                     "](/u \"t\")",
                                                     "[x]",
                                                     "[x][]",
                                                     "[a][x]",
                                                     "[X] ",
                                                     "![x]",
                                                     "[^1]",
                                                     "[^2]",
                                                     "\\",
                                                     "\\*",
                                                     "\\`",
                                                     "\\[",
                                                     "\\|",
                                                     "&amp;",
                                                     "&",
                                                     "&#65;",
                                                     "&#0;",
                                                     "&copy;",
                                                     "&ngE;",
                                                     "&bad;",
                                                     "<",
                                                     ">",
                                                     "<b>",
                                                     "</b>",
                                                     "<a href=\"*\">",
                                                     "<!-- c -->",
                                                     "<http://a.b/c>",
                                                     "<x@y.zz>",
                                                     "http://a.example/b_c_d?x=&amp;y",
                                                     "www.example.com",
                                                     "mail@example.com",
                                                     "https://e.org.",
                                                     "(http://p.q)",
                                                     "  ",
                                                     "\t",
                                                     "\n",
                                                     "\n",
                                                     "  \n",
                                                     "\\\n",
                                                     "|",
                                                     " | ",
                                                     "{#id}",
                                                     "{.c}",
                                                     ":",
                                                     "!",
                                                     "[!NOTE]",
                                                     "\"",
                                                     "'",
                                                     "(",
                                                     "*x*",
                                                     "**y**",
                                                     "~~z~~",
                                                     "`c`",
                                                     "{{#x}}",
                                                     "]: /u"};

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  std::string page() {
    const uint32_t count = 1 + below(14);
    for (uint32_t i = 0; i < count; ++i) {
      if (below(4) == 0) prefix_ = prefix();
      add_block(below(2) == 0 ? std::string(pick(lines)) : soup());
    }
    if (below(3) == 0) text_ += "\n[x]: /u 'title'\n[a b]: <u v>\n[^1]: the note\n";
    if (below(8) == 0) text_.pop_back();
    return below(5) == 0 ? with_returns() : text_;
  }

 private:
  uint32_t below(uint32_t limit) { return uint32_t(random_() % limit); }

  std::string_view pick(std::span<const std::string_view> from) {
    return from[below(uint32_t(from.size()))];
  }

  std::string prefix() {
    std::string all;
    for (uint32_t depth = below(4); depth > 0; --depth) all += pick(prefixes);
    return all;
  }

  std::string soup() {
    std::string all;
    for (uint32_t count = 1 + below(24); count > 0; --count) all += pick(tokens);
    return all;
  }

  // Each line behind the prefix, or behind what goes on with it, or lazily behind nothing.
  void add_block(const std::string& block) {
    std::string before = prefix_;
    for (size_t begin = 0; begin <= block.size();) {
      const size_t end = std::min(block.find('\n', begin), block.size());
      text_ += before + block.substr(begin, end - begin) + "\n";
      begin = end + 1;
      if (below(8) == 0) before.clear();
      for (char& c : before)
        if (c != '>' && c != '\t') c = ' ';
    }
  }

  std::string with_returns() const {
    std::string all;
    for (const char c : text_) all += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return all;
  }

  std::mt19937 random_;
  std::string prefix_;
  std::string text_;
};

}  // namespace

std::string random_markdown(uint32_t seed) { return Generator(seed).page(); }

}  // namespace silcrow
