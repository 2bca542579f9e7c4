// Turns the inlines of one block into nodes, each with the exact place of its markup.
#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/content_cursor.h"
#include "parse/content_map.h"
#include "parse/document_builder.h"

namespace silcrow {

class InlineReader {
 public:
  // `content` outlives the reader. `block` is the place of the whole block: where the content
  // cannot be followed (which would be our error), its inlines all get that place. That is so from
  // the beginning without a map.
  InlineReader(DocumentBuilder& builder, std::string_view content, std::optional<ContentMap> map,
               TextRange block);

  // Passes over a marker at the beginning of the content which the block keeps elsewhere (`[x] `,
  // `Figure 3: `). It must stand in the first text node as it is.
  void skip_marker(size_t length);

  // Passes over a line break without making a node of it.
  void skip_break();

  void enter(cmark_node* node);
  void leave(cmark_node* node);

  // Whether the whole content was followed to its end.
  bool is_complete();
  // Whether an inline with children is open.
  bool is_inside() const { return !open_.empty(); }
  // The place of the next byte to be read.
  uint32_t position() const;

 private:
  struct OpenInline {
    NodeId id;
    size_t begin;       // in the content
    size_t delimiters;  // of strikethrough
    bool is_bracketed;  // of a link
    bool is_link;
  };

  bool enter_leaf(cmark_node* node);
  bool enter_parent(cmark_node* node);
  bool enter_link(cmark_node* node);
  bool text(std::string_view literal);
  size_t unknown_footnote(std::string_view literal);
  bool code_span(std::string_view literal);
  bool line_break(cmark_node* node);
  bool html(std::string_view literal);
  bool footnote_reference(cmark_node* node);
  bool close_parent(cmark_node* node, const OpenInline& open);
  bool close_link(cmark_node* node, const OpenInline& open);
  void keep_destination(cmark_node* node, const OpenInline& open);

  TextRange place(size_t begin, size_t end) const;
  TextRange place(ContentRange range) const { return place(range.begin, range.end); }
  Span optional_span(ContentRange range) const;
  void push_text(size_t begin, size_t end, std::string_view literal);

  DocumentBuilder& builder_;
  std::optional<ContentMap> map_;
  ContentCursor cursor_;
  TextRange block_;
  std::vector<OpenInline> open_;
  size_t skipped_ = 0;  // bytes of the first literal that skip_marker has passed over
  bool is_lost_ = false;
  bool in_autolink_ = false;  // between `<` and `>` a backslash is no escape
  bool in_bare_link_ = false;
};

}  // namespace silcrow
