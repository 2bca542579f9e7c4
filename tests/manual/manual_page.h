// A page of the manual as its tests see it: the fenced blocks, in order.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// A block that opens and closes at the margin. Its text is what a reader of the built manual sees:
// of `;--8<--` and `\{{#include` the first character is left out, as in any page.
struct ManualBlock {
  std::string language;           // the first word behind the fence
  std::vector<std::string> tags;  // the other words
  std::string text;               // UTF-8, every line with its end
  size_t opening = 0;             // the lines of its fences in ManualPage::lines
  size_t closing = 0;

  bool has_tag(std::string_view tag) const;
};

struct ManualPage {
  std::string path;  // from the root of the source tree
  std::vector<std::string> lines;
  std::vector<ManualBlock> blocks;

  std::string text() const;
};

ManualPage read_manual_page(std::string path, std::string_view text);

// The page with other lines in one of its blocks; the places of the blocks are those of before.
// Includes in the text are made harmless again.
void set_block_text(ManualPage& page, const ManualBlock& block, std::string_view text);

}  // namespace silcrow
