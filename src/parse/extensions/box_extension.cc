// Boxes as blocks: opened by one line (box_opening.h), gone on with by indentation or, for
// directives, until a line of colons. Boxes nest freely in each other and in lists and quotes.
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <optional>
#include <string>

#include "base/ascii.h"
#include "parse/extensions/extension_parts.h"

namespace silcrow {

namespace {

void free_box(cmark_mem*, void* box) { delete static_cast<BoxNode*>(box); }

bool is_open(const cmark_node* node) { return (node->flags & CMARK_NODE__OPEN) != 0; }

bool is_directive(cmark_node* node) {
  return node->type == extension_types().box && box_of(node).opening.form == BoxForm::directive;
}

// The title is a child block of its own, so that cmark reads its inlines.
void add_title(cmark_syntax_extension* self, cmark_parser* parser, cmark_node* box,
               std::string_view title) {
  const int column = int(box_of(box).column + box_of(box).opening.title_begin) + 1;
  cmark_node* node = cmark_parser_add_child(parser, box, extension_types().box_title, column);
  cmark_node_set_syntax_extension(node, self);
  cmark_node_set_string_content(node, std::string(title).c_str());
  node->end_line = node->start_line;
  node->end_column = column + int(title.size()) - 1;
  node->flags = uint16_t(node->flags & ~CMARK_NODE__OPEN);
}

// The closing line of a directive that match_box has just refused to go on with belongs to nobody.
cmark_node* swallow_closing_line(cmark_parser* parser, cmark_node* parent, unsigned char* input,
                                 int length, uint32_t colons) {
  for (cmark_node* node = parent->last_child; node && is_open(node); node = node->last_child) {
    if (!is_directive(node) || box_of(node).opening.colons > colons) continue;
    box_of(node).closing_line = uint32_t(cmark_parser_get_line_number(parser) - 1);
    consume_line(parser, input, length);
    return parent;
  }
  return nullptr;
}

cmark_node* open_box(cmark_syntax_extension* self, int indented, cmark_parser* parser,
                     cmark_node* parent, unsigned char* input, int length) {
  if (indented || cmark_parser_is_blank(parser)) return nullptr;
  const std::string_view text = line_rest(parser, input, length);
  if (text.size() < 3) return nullptr;
  if (const uint32_t colons = closing_colons(text))
    return swallow_closing_line(parser, parent, input, length, colons);
  std::optional<BoxOpening> opening = box_opening(text);
  if (!opening) return nullptr;

  const uint32_t column = uint32_t(cmark_parser_get_first_nonspace(parser));
  cmark_node* node = cmark_parser_add_child(parser, parent, extension_types().box, int(column) + 1);
  cmark_node_set_syntax_extension(node, self);
  page_context(parser).has_boxes = true;
  const uint32_t line = uint32_t(cmark_parser_get_line_number(parser) - 1);
  const std::string title(
      text.substr(opening->title_begin, opening->title_end - opening->title_begin));
  cmark_node_set_user_data(node, new BoxNode{std::move(*opening), line, column});
  cmark_node_set_user_data_free_func(node, free_box);
  consume_line(parser, input, length);
  if (!trim_blanks(title).empty()) add_title(self, parser, node, title);
  return node;
}

// Whether a line of colons closes this directive and not one inside it, or stands in open code.
bool closes(cmark_node* directive, uint32_t colons) {
  if (colons < box_of(directive).opening.colons) return false;
  for (cmark_node* node = directive->last_child; node && is_open(node); node = node->last_child) {
    if (node->type == CMARK_NODE_CODE_BLOCK) return false;
    if (is_directive(node) && box_of(node).opening.colons <= colons) return false;
  }
  return true;
}

int match_box(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int length,
              cmark_node* node) {
  if (node->type == extension_types().box_title) return 0;
  if (!is_directive(node)) return continue_indented(parser, input);
  if (cmark_parser_is_blank(parser) || cmark_parser_get_indent(parser) >= 4) return 1;
  const uint32_t colons = closing_colons(line_rest(parser, input, length));
  return colons == 0 || !closes(node, colons);
}

const char* box_type_name(cmark_syntax_extension*, cmark_node* node) {
  return node->type == extension_types().box ? "box" : "box_title";
}

int box_can_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  if (node->type == extension_types().box_title) return !is_block_type(child);
  return is_block_type(child) && child != CMARK_NODE_ITEM;
}

int box_contains_inlines(cmark_syntax_extension*, cmark_node* node) {
  return node->type == extension_types().box_title;
}

// Forbids lazy continuation out of an indented box: an unindented line under its last paragraph
// begins a paragraph of its own, as MkDocs has it.
cmark_node* end_box(cmark_syntax_extension*, int, cmark_parser* parser, cmark_node* parent,
                    unsigned char*, int) {
  if (cmark_parser_is_blank(parser) || parent->type == CMARK_NODE_PARAGRAPH) return nullptr;
  if (!page_context(parser).has_boxes) return nullptr;
  bool in_box = false;
  for (cmark_node* node = parent->last_child; node && is_open(node); node = node->last_child) {
    if (node->type == extension_types().box && !is_directive(node)) in_box = true;
    if (node->type != CMARK_NODE_PARAGRAPH) continue;
    if (!in_box) return nullptr;
    const int column = cmark_parser_get_first_nonspace(parser) + 1;
    return cmark_parser_add_child(parser, parent, CMARK_NODE_PARAGRAPH, column);
  }
  return nullptr;
}

}  // namespace

cmark_syntax_extension* make_box_extension() {
  cmark_syntax_extension* extension = cmark_syntax_extension_new("silcrow-box");
  cmark_syntax_extension_set_open_block_func(extension, open_box);
  cmark_syntax_extension_set_match_block_func(extension, match_box);
  cmark_syntax_extension_set_get_type_string_func(extension, box_type_name);
  cmark_syntax_extension_set_can_contain_func(extension, box_can_contain);
  cmark_syntax_extension_set_contains_inlines_func(extension, box_contains_inlines);
  return extension;
}

cmark_syntax_extension* make_box_edge_extension() {
  cmark_syntax_extension* extension = cmark_syntax_extension_new("silcrow-box-edge");
  cmark_syntax_extension_set_open_block_func(extension, end_box);
  return extension;
}

}  // namespace silcrow
