// The words in raw HTML. Tags go, but for those that no page may have: they are text, as a
// placeholder in angle brackets is.
#include <array>

#include "base/html_tags.h"
#include "model/html_policy.h"
#include "render/man/man_node_writer.h"

namespace silcrow {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities = {
    {{"&lt;", "<"},
     {"&gt;", ">"},
     {"&quot;", "\""},
     {"&#39;", "'"},
     {"&nbsp;", "\u00A0"},
     {"&amp;", "&"}}};

std::string decoded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    size_t length = 1;
    std::string_view meaning = text.substr(0, 1);
    for (const auto& [entity, character] : entities) {
      if (!text.starts_with(entity)) continue;
      meaning = character;
      length = entity.size();
    }
    out += meaning;
    text.remove_prefix(length);
  }
  return out;
}

bool is_code_of_browsers(const HtmlPiece& piece) {
  return is_html_name(piece.name, "script") || is_html_name(piece.name, "style");
}

}  // namespace

void ManNodeWriter::write_html_piece(const HtmlPiece& piece, std::string_view written) {
  switch (piece.kind) {
    case HtmlPieceKind::text: write_words(decoded(written)); return;
    case HtmlPieceKind::comment:
    case HtmlPieceKind::raw_text:
    case HtmlPieceKind::declaration: return;
    case HtmlPieceKind::cdata:
    case HtmlPieceKind::unfinished: write_words(written); return;
    case HtmlPieceKind::start_tag:
    case HtmlPieceKind::end_tag: break;
  }
  const AllowedTag* tag = allowed_tag(piece.name);
  if (!tag) {
    if (!is_code_of_browsers(piece)) write_words(written);
  } else if (tag->name == "br") {
    filler_->may_have_macros() ? filler_->break_line() : filler_->end_word();
  } else if (tag->name == "img") {
    for (const HtmlAttribute& attribute : piece.attributes) {
      if (is_html_name(attribute.name, "alt") && !attribute.value.empty())
        write_words("[image: " + decoded(attribute.value) + "]");
    }
  } else if (tag->content == AllowedContent::blocks || tag->content == AllowedContent::rule) {
    filler_->end_paragraph();
    layout_.end_paragraph();
    layout_.begin_paragraph();
  }
}

void ManNodeWriter::write_html_block(const Node& html) {
  layout_.begin_paragraph();
  write_html_inline(html);
  filler_->end_paragraph();
  layout_.end_paragraph();
}

void ManNodeWriter::write_html_inline(const Node& html) {
  for (const HtmlPiece& piece : html_pieces(html.text)) {
    write_html_piece(piece, html.text.substr(piece.begin, piece.end - piece.begin));
  }
}

}  // namespace silcrow
