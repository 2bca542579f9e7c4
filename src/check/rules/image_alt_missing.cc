// An image that says nothing to readers who do not see it. Documented and tested in
// docs/rules/image-alt-missing.md.
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/html_tags.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// Beside the words of a link, or above a caption, an image is decoration.
bool is_explained(const Document& document, const Node& image) {
  for (NodeId id = image.parent; id != NodeId(0); id = document.node(id).parent) {
    const NodeKind kind = document.node(id).kind;
    if (kind == NodeKind::figure) return true;
    if (kind == NodeKind::link) return !trim_blanks(document.plain_text(id)).empty();
  }
  return false;
}

void check_image(const Document& document, NodeId id, Diagnostics& diagnostics) {
  const Node& image = document.node(id);
  for (uint32_t i = uint32_t(id) + 1; i < uint32_t(image.end); ++i) {
    if (!trim_blanks(document.nodes[i].text).empty()) return;
  }
  if (is_explained(document, image)) return;
  diagnostics.add(Rule::image_alt_missing, image.span, "this image has no text in its brackets")
      .help.push_back("say what it shows: `![the nodes and their networks](…)`");
}

bool has_attribute(const HtmlPiece& tag, std::string_view name) {
  return std::ranges::any_of(tag.attributes, [&](const HtmlAttribute& attribute) {
    return is_html_name(attribute.name, name);
  });
}

// `alt=""` says on purpose that there is nothing to say.
void check_html(const Node& node, std::string_view source, Diagnostics& diagnostics) {
  for (const HtmlPiece& piece : html_pieces(node.text)) {
    const bool is_image = piece.kind == HtmlPieceKind::start_tag && is_html_name(piece.name, "img");
    if (!is_image || has_attribute(piece, "alt") || has_attribute(piece, "aria-hidden")) continue;
    Span span = node.span;
    if (source.starts_with(node.text.substr(0, piece.end))) {
      span.end = span.begin + uint32_t(piece.end);
      span.begin += uint32_t(piece.begin);
    }
    diagnostics.add(Rule::image_alt_missing, span, "this image has no `alt`")
        .help.push_back("say what it shows, or write `alt=\"\"` if it is decoration");
  }
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for (const NodeId id :
       document.by_kind.of({NodeKind::html_block, NodeKind::html_inline, NodeKind::image})) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::image) {
      check_image(document, id, diagnostics);
    } else {
      check_html(node, book.book.sources.text(node.span), diagnostics);
    }
  }
}

}  // namespace

extern const CheckedRule image_alt_missing_rule = {check_page, nullptr};

}  // namespace silcrow
