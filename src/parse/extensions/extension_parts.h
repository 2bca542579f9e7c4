// What the extension files share among themselves. Each `make_` returns an extension not yet
// registered; its node types are handed in, since cmark wants them numbered first.
#pragma once

#include "parse/extensions/extensions.h"

namespace silcrow {

cmark_syntax_extension* make_box_extension();
cmark_syntax_extension* make_box_edge_extension();
cmark_syntax_extension* make_definition_list_extension();
cmark_syntax_extension* make_table_guard_extension();
cmark_syntax_extension* make_wrapper_extension();

PageContext& page_context(cmark_parser* parser);

// The line that cmark is looking at, from its first character that is no blank, without line end.
std::string_view line_rest(cmark_parser* parser, const unsigned char* input, int length);

// Takes the rest of the line, so that nothing is left for other blocks.
void consume_line(cmark_parser* parser, const unsigned char* input, int length);

// Whether an indented line goes on with a box or a definition; takes the indentation if so. Blank
// lines go on too.
int continue_indented(cmark_parser* parser, const unsigned char* input);

bool is_block_type(cmark_node_type type);

}  // namespace silcrow
