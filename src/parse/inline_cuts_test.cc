// Where long paragraphs are cut, and that nearly all are not.
#include "parse/inline_cuts.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

using namespace silcrow;

namespace {

std::string repeated(std::string_view text, size_t count) {
  std::string all;
  for (size_t i = 0; i < count; ++i) all += text;
  return all;
}

// The texts round the first cut, up to five bytes each; empty where there is none.
std::string first_cut(const std::string& text) {
  const std::vector<size_t> cuts = inline_cuts(text);
  if (cuts.empty()) return {};
  return text.substr(cuts[0] - 5, 5) + "|" + text.substr(cuts[0], 5);
}

}  // namespace

TEST_CASE("paragraphs that people write are not cut", "[parse]") {
  CHECK(inline_cuts("").empty());
  CHECK(inline_cuts(repeated("[a](b.md) *c* ", 300)).empty());
  CHECK(inline_cuts(repeated("[a](b.md) ", 100'000)).empty());
  CHECK(inline_cuts(repeated("*c* ", 100'000)).empty());
}

TEST_CASE("a cut comes before a blank that is outside of everything", "[parse]") {
  CHECK(first_cut(repeated("[a b](c 'd') *e f*\n", 2000)) == " 'd')| *e f");
  CHECK(first_cut(repeated("[a](b)*c*  \n", 2000)) == "b)*c*|  \n[a");
}

TEST_CASE("where there is no such blank the cut comes later", "[parse]") {
  const std::string in_emphasis = repeated("[a b](c 'd')*e f*", 3000);
  CHECK(first_cut(in_emphasis) == "d')*e| f*[a");
  const std::string nowhere = repeated("[a](b)`c d``e f`*g*<i j=k>", 3000);
  CHECK(first_cut(nowhere) == "=k>[a|](b)`");
  CHECK(inline_cuts(in_emphasis)[0] < inline_cuts(nowhere)[0]);
}

TEST_CASE("every piece is cheap, whatever is open", "[parse]") {
  for (const char* text : {"[a](b)*c*", "*[a](b) ", "![*", "[*a*](b)", "[ *a* ](b"}) {
    INFO(text);
    const std::string all = repeated(text, 50'000) + repeated("](b)", 50'000);
    size_t begin = 0;
    std::vector<size_t> ends = inline_cuts(all);
    ends.push_back(all.size());
    for (const size_t end : ends) {
      uint64_t runs = 0;
      uint64_t work = 0;
      for (size_t i = begin; i < end; ++i) {
        if (all[i] == '*') ++runs;
        if (all[i] == ']') work += runs;
      }
      CHECK(work < 10'000'000);
      begin = end;
    }
  }
}
