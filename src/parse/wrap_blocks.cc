// One pass over the block tree, children after their parents, with an explicit list of what is to
// do.
#include "parse/wrap_blocks.h"

#include <cmark-gfm/node.h>

#include <array>
#include <vector>

#include "base/ascii.h"
#include "parse/cmark_text.h"
#include "parse/extensions/extensions.h"

namespace silcrow {

namespace {

bool is_tab(cmark_node* node) {
  return node && node->type == extension_types().box && box_of(node).opening.form == BoxForm::tab;
}

cmark_node* new_wrapper(cmark_node_type type, cmark_node* first) {
  cmark_syntax_extension* extension = cmark_find_syntax_extension("silcrow-wrapper");
  cmark_mem* memory = first->content.mem;
  cmark_node* wrapper = cmark_node_new_with_mem_and_ext(type, memory, extension);
  wrapper->start_line = first->start_line;
  wrapper->start_column = first->start_column;
  cmark_node_insert_before(first, wrapper);
  return wrapper;
}

cmark_node* wrap_tabs(cmark_node* first) {
  cmark_node* wrapper = new_wrapper(extension_types().tab_set, first);
  while (is_tab(wrapper->next)) cmark_node_append_child(wrapper, wrapper->next);
  return wrapper;
}

bool is_lone_image(const cmark_node* node) {
  return node->type == CMARK_NODE_PARAGRAPH && node->first_child &&
         node->first_child->type == CMARK_NODE_IMAGE && !node->first_child->next;
}

// Whether a block can stand over or under a caption of this kind.
bool suits(const cmark_node* node, CaptionKind kind) {
  if (!node) return false;
  switch (kind) {
    case CaptionKind::figure: return is_lone_image(node);
    case CaptionKind::table: return node->type == extension_types().table;
    case CaptionKind::listing: return node->type == CMARK_NODE_CODE_BLOCK;
  }
  return false;
}

bool suits_any(const cmark_node* node) {
  return suits(node, CaptionKind::figure) || suits(node, CaptionKind::table) ||
         suits(node, CaptionKind::listing);
}

// The block that a caption speaks of: before it rather than after it, its own kind rather than
// another.
cmark_node* captioned_block(cmark_node* caption, CaptionKind kind) {
  if (suits(caption->prev, kind)) return caption->prev;
  if (suits(caption->next, kind)) return caption->next;
  if (suits_any(caption->prev)) return caption->prev;
  return suits_any(caption->next) ? caption->next : nullptr;
}

cmark_node* wrap_figure(cmark_node* paragraph) {
  if (paragraph->type != CMARK_NODE_PARAGRAPH || !paragraph->first_child) return paragraph;
  if (paragraph->first_child->type != CMARK_NODE_TEXT) return paragraph;
  const std::optional<CaptionLabel> label = caption_label(content_of(paragraph));
  if (!label) return paragraph;
  cmark_node* block = captioned_block(paragraph, label->kind);
  if (!block) return paragraph;
  const bool is_above = block == paragraph->prev;
  cmark_node* first = is_above ? block : paragraph;
  cmark_node* second = is_above ? paragraph : block;
  cmark_node* wrapper = new_wrapper(extension_types().figure, first);
  cmark_node_append_child(wrapper, first);
  cmark_node_append_child(wrapper, second);
  paragraph->type = uint16_t(extension_types().caption);
  return wrapper;
}

}  // namespace

std::optional<CaptionLabel> caption_label(std::string_view text) {
  constexpr std::array<std::string_view, 3> words = {"Figure ", "Table ", "Listing "};
  for (size_t i = 0; i < words.size(); ++i) {
    if (!text.starts_with(words[i])) continue;
    CaptionLabel label;
    label.kind = CaptionKind(i);
    size_t at = words[i].size();
    label.number_begin = uint32_t(at);
    bool ends_in_digit = false;
    while (at < text.size() &&
           (is_ascii_alphanumeric(text[at]) || text[at] == '.' || text[at] == '-')) {
      ends_in_digit = is_ascii_digit(text[at]) || (ends_in_digit && is_ascii_letter(text[at]));
      ++at;
    }
    label.number_end = label.label_end = uint32_t(at);
    if (!ends_in_digit || at >= text.size() || text[at] != ':') return std::nullopt;
    ++at;
    if (at >= text.size() || !is_blank(text[at])) return std::nullopt;
    while (at < text.size() && is_blank(text[at])) ++at;
    label.prefix_end = uint32_t(at);
    return label;
  }
  return std::nullopt;
}

void wrap_blocks(cmark_node* root) {
  std::vector<cmark_node*> parents = {root};
  while (!parents.empty()) {
    cmark_node* parent = parents.back();
    parents.pop_back();
    for (cmark_node* child = parent->first_child; child; child = child->next) {
      const bool is_wrapped = parent->type == extension_types().tab_set;
      if (!is_wrapped) child = is_tab(child) ? wrap_tabs(child) : wrap_figure(child);
      const bool holds_blocks = child->first_child && CMARK_NODE_BLOCK_P(child->first_child);
      const bool is_done =
          child->type == extension_types().figure || child->type == extension_types().table;
      if (holds_blocks && !is_done) parents.push_back(child);
    }
  }
}

}  // namespace silcrow
