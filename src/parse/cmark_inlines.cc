// Gives cmark-gfm long paragraphs in pieces, by the linker's --wrap: what it makes of them goes on
// in the same node, so nobody else sees where they were cut.
#include <cmark-gfm/inlines.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <string_view>

#include "parse/inline_cuts.h"

extern "C" {

void __real_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references,
                                int options);
void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references,
                                int options);

void __wrap_cmark_parse_inlines(cmark_parser* parser, cmark_node* parent, cmark_map* references,
                                int options) {
  const cmark_strbuf whole = parent->content;
  const std::string_view text(reinterpret_cast<const char*>(whole.ptr), size_t(whole.size));
  size_t begin = 0;
  for (const size_t end : silcrow::inline_cuts(text)) {
    parent->content.ptr = whole.ptr + begin;
    parent->content.size = bufsize_t(end - begin);
    __real_cmark_parse_inlines(parser, parent, references, options);
    begin = end;
  }
  parent->content.ptr = whole.ptr + begin;
  parent->content.size = bufsize_t(text.size() - begin);
  __real_cmark_parse_inlines(parser, parent, references, options);
  parent->content = whole;
}

}  // extern "C"
