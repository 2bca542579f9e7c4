// Blocks that are put around others after parsing (figures, tab sets): node types that no line
// opens.
#include <cmark-gfm/node.h>

#include "parse/extensions/extension_parts.h"

namespace silcrow {

namespace {

const char* wrapper_type_name(cmark_syntax_extension*, cmark_node* node) {
  if (node->type == extension_types().figure) return "figure";
  return node->type == extension_types().caption ? "caption" : "tab_set";
}

int wrapper_can_contain(cmark_syntax_extension*, cmark_node*, cmark_node_type child) {
  return is_block_type(child);
}

}  // namespace

cmark_syntax_extension* make_wrapper_extension() {
  cmark_syntax_extension* extension = cmark_syntax_extension_new("silcrow-wrapper");
  cmark_syntax_extension_set_get_type_string_func(extension, wrapper_type_name);
  cmark_syntax_extension_set_can_contain_func(extension, wrapper_can_contain);
  return extension;
}

}  // namespace silcrow
