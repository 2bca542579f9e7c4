// What an info string says beside the language: a title, lines to point out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

struct InfoString {
  std::string title;
  // Line numbers from 1, sorted, each once.
  std::vector<uint32_t> marked_lines;
};

// Reads `title="…"`, `title=…`, `hl_lines="2 4-6"` (MkDocs) and `{2,4-6}` (Docusaurus, VitePress);
// what it does not know it passes over. At most 10,000 lines are marked.
InfoString parse_info_string(std::string_view info);

}  // namespace silcrow
