// Our block constructs as extensions of cmark-gfm's block parser.
#pragma once

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "parse/extensions/box_opening.h"
#include "source/line_table.h"

namespace silcrow {

// Node types that we add to cmark's. Figures and tab sets are put around other blocks after
// parsing.
struct ExtensionTypes {
  cmark_node_type box;
  cmark_node_type box_title;
  cmark_node_type definition_list;
  cmark_node_type definition_term;
  cmark_node_type definition;
  cmark_node_type tab_set;
  cmark_node_type figure;
  cmark_node_type caption;
  cmark_node_type table;  // cmark-gfm's own
  cmark_node_type table_row;
  cmark_node_type table_cell;
  cmark_node_type strikethrough;
};

// Registered on first use, once for the process; from then on read only. Thread-safe.
const ExtensionTypes& extension_types();

// What a box node carries: the opening, and the line (from 0) in which it stands, with the byte in
// it from which the opening's offsets count.
struct BoxNode {
  BoxOpening opening;
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t closing_line = 0;  // of a directive; 0 where nothing closes it
};

BoxNode& box_of(cmark_node* node);

// What the extensions may know of the page beyond the line that cmark shows them; reached through
// the root's user data while a page is parsed.
struct PageContext {
  std::string_view text;
  const LineTable* lines = nullptr;
  uint32_t first_line = 0;       // from 0: where cmark's line 1 stands in the text
  uint32_t next_blank_line = 0;  // from 0; of the last question, see table_guard.cc
  bool has_boxes = false;
  bool has_addresses = false;            // may have: bare web and mail addresses are looked for
  std::vector<uint32_t> refused_tables;  // lines (from 0) of delimiter rows
};

// Attaches all in the order they must be asked in, but for bare addresses only where the context
// says that there may be some. The context outlives the parsing.
void attach_extensions(cmark_parser* parser, PageContext* context);

}  // namespace silcrow
