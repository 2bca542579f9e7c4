// Uses the generator's own numbers: distributions of the library differ between machines.
#include "hostile/mutated_pages.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace silcrow {

namespace {

constexpr size_t longest_piece = 2000;

constexpr auto marks = std::to_array<std::string_view>({"# ",
                                                        "\n## ",
                                                        "\n---\n",
                                                        "\n===\n",
                                                        "```",
                                                        "~~~sh\n",
                                                        "`",
                                                        "``",
                                                        "*",
                                                        "**",
                                                        "_",
                                                        "~~",
                                                        "[",
                                                        "](",
                                                        "]: ",
                                                        "![",
                                                        "<",
                                                        ">",
                                                        "<!--",
                                                        "-->",
                                                        "&#0;",
                                                        "&amp;",
                                                        "\\",
                                                        "\n\n",
                                                        "\r\n",
                                                        "\r",
                                                        "\t",
                                                        "    ",
                                                        "- ",
                                                        "1. ",
                                                        "- [ ] ",
                                                        "\n> ",
                                                        "> [!NOTE]\n",
                                                        "!!! note\n    ",
                                                        "=== \"a\"\n    ",
                                                        ":::tip\n",
                                                        "\n:::\n",
                                                        "\n:   ",
                                                        "[^1]",
                                                        "[^1]: ",
                                                        "| a | b |\n|---|---|\n",
                                                        "|",
                                                        "{#a}",
                                                        "{{#include x}}",
                                                        "--8<-- \"a\"\n",
                                                        "\xC2\xA7"
                                                        "3",
                                                        "Chapter 2",
                                                        "Table 1.1: ",
                                                        "\xEF\xBB\xBF",
                                                        "\xE2\x80\x8B",
                                                        std::string_view("\0", 1),
                                                        "\xFF",
                                                        "\xD0\xB0",
                                                        "---\nkind: runbook\n---\n",
                                                        "<a href=\"",
                                                        "</div>",
                                                        "$ ",
                                                        "<node>",
                                                        "https://",
                                                        "#a",
                                                        "%20",
                                                        "../",
                                                        "\xE2\x80\x9C",
                                                        "silcrow-ignore"});

class Mutator {
 public:
  Mutator(const std::vector<std::string>& pages, std::mt19937& random)
      : pages_(pages), random_(random), text_(piece(longest_piece)) {}

  std::string mutate() {
    for (size_t left = 1 + below(8); left > 0; --left) change();
    return std::move(text_);
  }

 private:
  size_t below(size_t end) { return random_() % std::max<size_t>(end, 1); }

  // Of any page, from any byte on.
  std::string piece(size_t most) {
    const std::string& page = pages_[below(pages_.size())];
    const size_t begin = below(2) == 0 ? 0 : below(page.size());
    return page.substr(begin, 1 + below(most));
  }

  void change() {
    const size_t at = below(text_.size() + 1);
    const size_t length = std::min(text_.size() - at, 1 + below(40));
    switch (below(6)) {
      case 0:
        if (at < text_.size()) text_[at] = char(below(256));
        break;
      case 1: text_.erase(at, length); break;
      case 2: text_.insert(at, text_.substr(at, length)); break;
      case 3: text_.insert(at, piece(100)); break;
      default: insert_marks(at); break;
    }
  }

  void insert_marks(size_t at) {
    const std::string_view mark = marks[below(marks.size())];
    const size_t times = below(8) == 0 ? 1 + below(60) : 1;
    for (size_t i = 0; i < times; ++i) text_.insert(at, mark);
  }

  const std::vector<std::string>& pages_;
  std::mt19937& random_;
  std::string text_;
};

}  // namespace

std::string mutated_page(const std::vector<std::string>& pages, std::mt19937& random) {
  return Mutator(pages, random).mutate();
}

}  // namespace silcrow
