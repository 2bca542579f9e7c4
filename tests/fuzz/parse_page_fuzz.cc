// The libFuzzer target of parsing: any bytes must give a document whose spans lie in their
// files. `tests/fuzz/run` builds and runs it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "parse/parse_page.h"

namespace {

constexpr size_t longest_part = 1 << 16;

// What comes behind the first byte 1 is a second file, which the page may include as `b.md`.
void parse(std::string page, std::string other) {
  using namespace silcrow;
  Sources sources;
  const FileId file = sources.add({"a.md", std::move(page)});
  const FileId included = sources.add({"b.md", std::move(other)});
  const std::map<std::string, FileId> files = {{"a.md", file}, {"b.md", included}};
  ParseScratch scratch;
  Diagnostics diagnostics;
  const ParsedPage parsed = parse_page({sources, files, "a.md", file}, scratch, diagnostics);
  for (const Node& node : parsed.document->nodes) {
    const bool is_known = node.span.file == file || node.span.file == included;
    if (!is_known || node.span.begin > node.span.end ||
        node.span.end > sources.file(node.span.file).text.size())
      std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), std::min(size, longest_part));
  const size_t border = std::min(text.find('\1'), text.size());
  parse(text.substr(0, border), border < text.size() ? text.substr(border + 1) : std::string());
  return 0;
}
