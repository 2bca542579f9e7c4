// Registration, and the order in which the extensions are asked.
#include "parse/extensions/extensions.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/registry.h>

#include <array>

#include "base/ascii.h"
#include "parse/extensions/extension_parts.h"

namespace silcrow {

namespace {

struct Registered {
  ExtensionTypes types{};
  std::array<cmark_syntax_extension*, 8> in_order{};
  cmark_syntax_extension* autolink = nullptr;  // also in the order
};

cmark_node_type add_type() { return cmark_syntax_extension_add_node(0); }

// cmark's plugin hook: keeps our extensions in its list, which frees them at the end of the
// process.
int register_ours(cmark_plugin* plugin) {
  for (auto* make : {make_box_extension, make_definition_list_extension, make_table_guard_extension,
                     make_box_edge_extension, make_wrapper_extension})
    cmark_plugin_register_syntax_extension(plugin, make());
  return 1;
}

// The numbers of cmark-gfm's own node types stand in no installed header: read them off a sample.
// The sample also enters the special character of deleted text before any thread can race for it.
void learn_core_types(Registered& made) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* name : {"table", "strikethrough"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  const std::string_view sample = "|~a~|\n|-|\n";
  cmark_parser_feed(parser, sample.data(), sample.size());
  cmark_node* root = cmark_parser_finish(parser);
  const cmark_node* table = root->first_child;
  made.types.table = cmark_node_type(table->type);
  made.types.table_row = cmark_node_type(table->first_child->type);
  made.types.table_cell = cmark_node_type(table->first_child->first_child->type);
  made.types.strikethrough = cmark_node_type(table->first_child->first_child->first_child->type);
  cmark_node_free(root);
  cmark_parser_free(parser);
}

Registered registered_once() {
  Registered made;
  cmark_gfm_core_extensions_ensure_registered();
  ExtensionTypes& types = made.types;
  for (cmark_node_type* type :
       {&types.box, &types.box_title, &types.definition_list, &types.definition_term,
        &types.definition, &types.tab_set, &types.figure, &types.caption})
    *type = add_type();
  cmark_register_plugin(register_ours);
  // Ours go before "table", which ends the round of questions for every line under a paragraph even
  // where it finds no table; the edge of a box comes last, when nobody else wanted the line.
  const char* names[] = {"silcrow-box",     "silcrow-definition-list", "silcrow-table-guard",
                         "table",           "strikethrough",           "autolink",
                         "silcrow-wrapper", "silcrow-box-edge"};
  for (size_t i = 0; i < made.in_order.size(); ++i)
    made.in_order[i] = cmark_find_syntax_extension(names[i]);
  made.autolink = cmark_find_syntax_extension("autolink");
  learn_core_types(made);
  return made;
}

const Registered& registered() {
  static const Registered once = registered_once();
  return once;
}

}  // namespace

const ExtensionTypes& extension_types() { return registered().types; }

BoxNode& box_of(cmark_node* node) { return *static_cast<BoxNode*>(cmark_node_get_user_data(node)); }

void attach_extensions(cmark_parser* parser, PageContext* context) {
  for (cmark_syntax_extension* extension : registered().in_order) {
    if (extension != registered().autolink || context->has_addresses)
      cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_node_set_user_data(parser->root, context);
}

PageContext& page_context(cmark_parser* parser) {
  return *static_cast<PageContext*>(cmark_node_get_user_data(parser->root));
}

std::string_view line_rest(cmark_parser* parser, const unsigned char* input, int length) {
  const int begin = cmark_parser_get_first_nonspace(parser);
  const std::string_view rest(reinterpret_cast<const char*>(input) + begin, size_t(length - begin));
  return trim_blanks_right(rest);
}

void consume_line(cmark_parser* parser, const unsigned char* input, int length) {
  const char* line = reinterpret_cast<const char*>(input);
  cmark_parser_advance_offset(parser, line, length - 1 - cmark_parser_get_offset(parser), 0);
}

int continue_indented(cmark_parser* parser, const unsigned char* input) {
  const char* line = reinterpret_cast<const char*>(input);
  if (cmark_parser_is_blank(parser)) {
    const int blanks = cmark_parser_get_first_nonspace(parser) - cmark_parser_get_offset(parser);
    cmark_parser_advance_offset(parser, line, blanks, 0);
    return 1;
  }
  if (cmark_parser_get_indent(parser) < 4) return 0;
  cmark_parser_advance_offset(parser, line, 4, 1);
  return 1;
}

bool is_block_type(cmark_node_type type) { return CMARK_NODE_TYPE_BLOCK_P(type); }

}  // namespace silcrow
