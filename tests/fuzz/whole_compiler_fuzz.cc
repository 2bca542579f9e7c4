// The libFuzzer target of the whole compiler: any bytes, as the pages of a book, must go through
// every phase. `tests/fuzz/run` builds and runs it.
#include <algorithm>
#include <cstdint>
#include <string>

#include "hostile/whole_compiler.h"

// Bytes 1 separate the files: a page, another one, the glossary, the configuration.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t longest = 1 << 14;
  const std::string text(reinterpret_cast<const char*>(data), std::min(size, longest));
  std::map<std::string, std::string> files;
  size_t begin = 0;
  for (const char* name : {"index.md", "other.md", "terms.md", "silcrow.yaml"}) {
    if (begin > text.size()) break;
    const size_t end = std::min(text.find('\1', begin), text.size());
    files[name] = text.substr(begin, end - begin);
    begin = end + 1;
  }
  if (!files.contains("silcrow.yaml")) files["silcrow.yaml"] = "glossary: terms.md\n";
  silcrow::run_whole_compiler(files);
  return 0;
}
