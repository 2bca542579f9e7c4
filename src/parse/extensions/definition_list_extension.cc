// Definition lists, as PHP Markdown Extra and MkDocs have them:
//
//   Term
//   Another word for it
//   :   What it means.
//
//       A second paragraph.
//
// A line that begins with a colon and a blank turns the paragraph above it into terms, one a line,
// and opens a definition; one blank line may stand between. Content goes on by an indentation of
// four.
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include "base/ascii.h"
#include "parse/cmark_text.h"
#include "parse/extensions/extension_parts.h"

namespace silcrow {

namespace {

// The paragraph just above the line, open or at most one blank line away; or null.
cmark_node* term_above(cmark_parser* parser, cmark_node* parent) {
  if (parent->type == CMARK_NODE_PARAGRAPH) return parent;
  cmark_node* last = parent->last_child;
  if (!last || last->type != CMARK_NODE_PARAGRAPH) return nullptr;
  // What looks like a definition itself, with nothing above it, is no term.
  if (content_of(last).starts_with(": ")) return nullptr;
  const int line_above = parser->line_number - 1;
  return line_above - last->end_line <= 1 ? last : nullptr;
}

cmark_node* list_above(cmark_node* parent) {
  const cmark_node_type list = extension_types().definition_list;
  if (parent->type == list) return parent;
  cmark_node* last = parent->last_child;
  return last && last->type == list ? last : nullptr;
}

// Closes the paragraph by hand. parser->current still points to it and must: cmark's block parser
// closes unmatched blocks from there, and its asserts are compiled into Debian's library.
void close_paragraph(cmark_parser* parser, cmark_node* paragraph) {
  if (!(paragraph->flags & CMARK_NODE__OPEN)) return;
  paragraph->flags = uint16_t(paragraph->flags & ~CMARK_NODE__OPEN);
  paragraph->end_line = parser->line_number - 1;
  paragraph->end_column = parser->last_line_length;
}

// Makes the paragraph a term of the list before it, or of a new list in its place. The list, or
// null where the paragraph cannot be one.
cmark_node* list_with_term(cmark_syntax_extension* self, cmark_parser* parser,
                           cmark_node* paragraph) {
  const ExtensionTypes& types = extension_types();
  cmark_node* list = paragraph->prev;
  if (!list || list->type != types.definition_list) {
    list = cmark_node_new_with_mem_and_ext(types.definition_list, parser->mem, self);
    list->start_line = paragraph->start_line;
    list->start_column = paragraph->start_column;
    if (!cmark_node_insert_before(paragraph, list)) {
      cmark_node_free(list);
      return nullptr;
    }
  }
  list->flags = uint16_t(list->flags | CMARK_NODE__OPEN);
  close_paragraph(parser, paragraph);
  cmark_node_unlink(paragraph);
  paragraph->type = uint16_t(types.definition_term);
  paragraph->extension = self;
  cmark_node_append_child(list, paragraph);
  return list;
}

cmark_node* open_definition(cmark_syntax_extension* self, int indented, cmark_parser* parser,
                            cmark_node* parent, unsigned char* input, int length) {
  if (indented || cmark_parser_is_blank(parser)) return nullptr;
  const int marker = cmark_parser_get_first_nonspace(parser);
  if (input[marker] != ':' || marker + 1 >= length || !is_blank(char(input[marker + 1])))
    return nullptr;
  if (cmark_node* term = term_above(parser, parent)) {
    parent = list_with_term(self, parser, term);
  } else {
    parent = list_above(parent);
    if (parent) parent->flags = uint16_t(parent->flags | CMARK_NODE__OPEN);
  }
  if (!parent) return nullptr;

  cmark_node* definition =
      cmark_parser_add_child(parser, parent, extension_types().definition, marker + 1);
  cmark_node_set_syntax_extension(definition, self);
  const char* line = reinterpret_cast<const char*>(input);
  cmark_parser_advance_offset(parser, line, marker + 1 - cmark_parser_get_offset(parser), 0);
  for (int blanks = 0; blanks < 3; ++blanks) {
    if (!is_blank(line[cmark_parser_get_offset(parser)])) break;
    cmark_parser_advance_offset(parser, line, 1, 1);
  }
  return definition;
}

int match_definition(cmark_syntax_extension*, cmark_parser* parser, unsigned char* input, int,
                     cmark_node* node) {
  if (node->type == extension_types().definition_term) return 0;
  if (node->type == extension_types().definition_list) return 1;
  return continue_indented(parser, input);
}

const char* definition_type_name(cmark_syntax_extension*, cmark_node* node) {
  if (node->type == extension_types().definition_list) return "definition_list";
  return node->type == extension_types().definition ? "definition" : "definition_term";
}

int definition_can_contain(cmark_syntax_extension*, cmark_node* node, cmark_node_type child) {
  const ExtensionTypes& types = extension_types();
  if (node->type == types.definition_list)
    return child == types.definition_term || child == types.definition;
  if (node->type == types.definition_term) return !is_block_type(child);
  return is_block_type(child) && child != CMARK_NODE_ITEM && child != types.definition_term &&
         child != types.definition;
}

int definition_contains_inlines(cmark_syntax_extension*, cmark_node* node) {
  return node->type == extension_types().definition_term;
}

}  // namespace

cmark_syntax_extension* make_definition_list_extension() {
  cmark_syntax_extension* extension = cmark_syntax_extension_new("silcrow-definition-list");
  cmark_syntax_extension_set_open_block_func(extension, open_definition);
  cmark_syntax_extension_set_match_block_func(extension, match_definition);
  cmark_syntax_extension_set_get_type_string_func(extension, definition_type_name);
  cmark_syntax_extension_set_can_contain_func(extension, definition_can_contain);
  cmark_syntax_extension_set_contains_inlines_func(extension, definition_contains_inlines);
  return extension;
}

}  // namespace silcrow
