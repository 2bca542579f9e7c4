// Blocks that belong together get a block around them: consecutive tabs a tab set, an image, table
// or code block and its caption a figure.
#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/document.h"

namespace silcrow {

// The label that opens a caption: `Figure 3: `, `Table 2.1: `, `Listing 10-5: `.
struct CaptionLabel {
  CaptionKind kind = CaptionKind::figure;
  uint32_t number_begin = 0;  // bytes from the beginning of the text
  uint32_t number_end = 0;
  uint32_t label_end = 0;   // past the number
  uint32_t prefix_end = 0;  // past the colon and the blanks behind it
};

std::optional<CaptionLabel> caption_label(std::string_view text);

// Changes the tree in place. A caption's paragraph becomes a node of type ExtensionTypes::caption.
void wrap_blocks(cmark_node* root);

}  // namespace silcrow
