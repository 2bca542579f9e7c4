// What a book cites, and under which words.
#include "resolve/citations.h"
#include "base/workers.h"

#include <catch2/catch.hpp>

#include "resolve/resolve.h"
#include "resolve/test_document.h"

using namespace silcrow;

namespace {

// A line each: address "title" where it is cited.
std::string citations(const std::map<std::string, std::string>& files, const Workers& workers = 1) {
  Diagnostics diagnostics;
  const LinkedBook linked = resolve(test_book(files), workers, diagnostics);
  std::string shown;
  for (const Citation& citation : linked.citations) {
    shown += citation.address + " \"" + citation.title + "\"";
    for (const CitationUse& use : citation.uses) {
      shown += use.node == NodeId{} ? " definition " : " link ";
      shown += linked.book.sources.text(use.span);
    }
    shown += '\n';
  }
  return shown;
}

}  // namespace

TEST_CASE("an address is cited once, with all the places that lead there", "[citations]") {
  CHECK(citations({{"1.md", "[one](https://a.example/x)\n<https://b.example/>\n"},
                   {"2.md", "[two](HTTPS://A.Example/x)\n[three](https://a.example/X)\n"}}) ==
        "https://a.example/x \"one\" link [one](https://a.example/x) link "
        "[two](HTTPS://A.Example/x)\n"
        "https://b.example/ \"\" link <https://b.example/>\n"
        "https://a.example/X \"three\" link [three](https://a.example/X)\n");
}

TEST_CASE("words serve as a title, an address does not", "[citations]") {
  CHECK(citations({{"1.md",
                    "<https://a.example/x>\n[a.example/x](https://a.example/x)\n"
                    "[the report](https://a.example/x)\n[later](https://a.example/x)\n"}})
            .starts_with("https://a.example/x \"the report\" link"));
}

TEST_CASE("a definition that its page does not use is a citation of its own", "[citations]") {
  CHECK(citations({{"1.md", "[x][b]\n\n[b]: https://b.example\n"},
                   {"2.md", "text\n\n[Bee]: https://b.example\n[c]: https://c.example\n"}}) ==
        "https://b.example \"x\" link [x][b] definition [Bee]: https://b.example\n"
        "https://c.example \"c\" definition [c]: https://c.example\n");
}

TEST_CASE("only what the web has is cited", "[citations]") {
  CHECK(citations({{"1.md",
                    "[x](mailto:a@b.example)\n[x](//a.example)\n[x](2.md)\n"
                    "![x](https://a.example/x.png)\n<a href=\"https://a.example\">x</a>\n"},
                   {"2.md", ""}}) == "");
}

TEST_CASE("citations are the same on any number of threads", "[citations]") {
  std::map<std::string, std::string> files;
  for (int i = 10; i < 40; ++i)
    files[std::to_string(i) + ".md"] = "[x](https://a.example/" + std::to_string(i % 7) + ")\n";
  CHECK(citations(files, 4) == citations(files, 1));
}
