// No switch case of its own for most kinds: a block only stands apart from what is before it.
#include "render/search/search_text.h"

#include "base/ascii.h"
#include "base/html_tags.h"

namespace silcrow {

void SearchText::add_blank() {
  if (!text_.empty() && text_.back() != ' ') text_ += ' ';
}

void SearchText::add_text(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && !is_white_space(text[end])) ++end;
    text_ += text.substr(at, end - at);
    if (end < text.size()) add_blank();
    at = end + 1;
  }
}

void SearchText::add_code(std::string_view code) {
  const auto begin = uint32_t(text_.size());
  add_text(code);
  if (text_.size() > begin) code_.push_back({begin, uint32_t(text_.size())});
}

void SearchText::add_html(std::string_view html) {
  for (const HtmlPiece& piece : html_pieces(html)) {
    if (piece.kind == HtmlPieceKind::text)
      add_text(html.substr(piece.begin, piece.end - piece.begin));
    const bool is_tag =
        piece.kind == HtmlPieceKind::start_tag || piece.kind == HtmlPieceKind::end_tag;
    if (is_tag) add_blank();
  }
}

void SearchText::add(const Document& document, const Node& node) {
  switch (node.kind) {
    case NodeKind::text: return add_text(node.text);
    case NodeKind::code_span: return add_code(node.text);
    case NodeKind::html_inline: return add_html(node.text);
    case NodeKind::soft_break:
    case NodeKind::hard_break: return add_blank();
    case NodeKind::emphasis:
    case NodeKind::strong:
    case NodeKind::strikethrough:
    case NodeKind::link:
    case NodeKind::image:
    case NodeKind::footnote_reference: return;
    default: break;
  }
  add_blank();
  if (node.kind == NodeKind::html_block) add_html(node.text);
  if (node.kind == NodeKind::code_block) add_code(document.code_blocks[node.data].content);
}

void SearchText::add_words(std::string_view words) {
  add_blank();
  add_text(words);
  add_blank();
}

}  // namespace silcrow
