// The two switches over all kinds of nodes, and what is too small for a file of its own.
#include "render/html/html_node_writer.h"

#include <algorithm>

#include "model/walk.h"
#include "render/html/html_code.h"
#include "render/html/html_escape.h"
#include "render/html/html_unbroken.h"

namespace silcrow {

HtmlNodeWriter::HtmlNodeWriter(const LinkedBook& book, PageId page, HtmlIds& ids, std::string& out)
    : book_(book),
      page_(book.linked(page)),
      document_(*book.page(page).document),
      ids_(ids),
      out_(out),
      raw_(book, page, ids, out),
      pieces_(document_, page_) {
  claim_note_ids();
}

void HtmlNodeWriter::write(NodeId id) { walk(document_, id, *this); }

void HtmlNodeWriter::write_inside(NodeId id) { walk_inside(document_, id, *this); }

void HtmlNodeWriter::finish() {
  raw_.close_container(NodeId{});
  write_notes();
}

bool HtmlNodeWriter::is_only_child(NodeId id) const {
  const Node& here = node(id);
  return uint32_t(here.parent) + 1 == uint32_t(id) && here.end == node(here.parent).end;
}

// Text of a heading begins behind its number, text of a caption behind its label.
void HtmlNodeWriter::write_text(std::string_view text, const Span& span) {
  const size_t skipped = std::min(skipped_title_bytes_, text.size());
  skipped_title_bytes_ -= skipped;
  text.remove_prefix(skipped);
  if (is_caption_start_) {
    if (caption_label_.file == span.file && span.begin < caption_label_.end) {
      text.remove_prefix(std::min<size_t>(text.size(), caption_label_.end - span.begin));
    }
    while (!text.empty() && std::string_view(" \t:.").find(text[0]) != std::string_view::npos) {
      text.remove_prefix(1);
    }
    is_caption_start_ = text.empty();
  }
  append_html_text(out_, text);
}

bool HtmlNodeWriter::enter(NodeId id, const Node& here) {
  if (!is_inline(here.kind) && here.kind != NodeKind::html_block) raw_.close_phrases();
  switch (here.kind) {
    case NodeKind::document: break;
    case NodeKind::paragraph: open_paragraph(id, here); break;
    case NodeKind::heading: open_heading(id, here); break;
    case NodeKind::block_quote: out_ += "<blockquote>\n"; break;
    case NodeKind::list: open_list(id, here); break;
    case NodeKind::list_item: open_item(id, here); break;
    case NodeKind::code_block:
      append_code_block(
          out_, document_.code_blocks[here.data],
          here.parent == figure_ && figure_ != NodeId{} ? CodeBox::in_figure : CodeBox::alone);
      return false;
    case NodeKind::html_block: raw_.write_block(id, here); return false;
    case NodeKind::thematic_break: out_ += "<hr>\n"; break;
    case NodeKind::table: open_table(here); break;
    case NodeKind::table_header: return open_table_header(id, here);
    case NodeKind::table_row: column_ = 0, out_ += "<tr>"; break;
    case NodeKind::table_cell: open_cell(id, here); break;
    case NodeKind::admonition: open_admonition(id, here); break;
    case NodeKind::box_title: return false;  // written by its box
    case NodeKind::tab_set: open_tab_set(); break;
    case NodeKind::tab: open_tab(id); break;
    case NodeKind::definition_list: out_ += "<dl>\n"; break;
    case NodeKind::definition_term: out_ += "<dt>"; break;
    case NodeKind::definition: out_ += "<dd>"; break;
    case NodeKind::figure: open_figure(id); break;
    case NodeKind::caption: open_caption(id, here); break;
    case NodeKind::footnote_definition: definitions_.push_back(id); return false;
    case NodeKind::text: write_referring_text(id, here); break;
    case NodeKind::soft_break: write_text("\n", here.span); break;
    case NodeKind::hard_break: out_ += "<br>\n"; break;
    case NodeKind::code_span: write_referring_code(id, here); break;
    case NodeKind::html_inline:
      raw_.write_inline(id, here, is_anchor_open_ ? HtmlRawPlace::link : HtmlRawPlace::text);
      return false;
    case NodeKind::emphasis: out_ += "<em>"; break;
    case NodeKind::strong: out_ += "<strong>"; break;
    case NodeKind::strikethrough: out_ += "<del>"; break;
    case NodeKind::link: open_link(id, here); break;
    case NodeKind::image: write_image(id, here); return false;
    case NodeKind::footnote_reference: write_note_reference(here); break;
  }
  return true;
}

void HtmlNodeWriter::leave(NodeId id, const Node& here) {
  raw_.close_container(id);
  switch (here.kind) {
    case NodeKind::paragraph: close_paragraph(id, here); break;
    case NodeKind::heading: close_heading(here); break;
    case NodeKind::block_quote: out_ += "</blockquote>\n"; break;
    case NodeKind::list: close_list(here); break;
    case NodeKind::list_item: out_ += "</li>\n"; break;
    case NodeKind::table: close_table(); break;
    case NodeKind::table_header: close_table_header(here); break;
    case NodeKind::table_row: out_ += "</tr>\n"; break;
    case NodeKind::table_cell: close_cell(); break;
    case NodeKind::admonition: close_admonition(here); break;
    case NodeKind::tab_set: open_tabs_.pop_back(), out_ += "</fieldset>\n"; break;
    case NodeKind::tab: out_ += "</div>\n"; break;
    case NodeKind::definition_list: out_ += "</dl>\n"; break;
    case NodeKind::definition_term: out_ += "</dt>\n"; break;
    case NodeKind::definition: out_ += "</dd>\n"; break;
    case NodeKind::figure: figure_ = NodeId{}, out_ += "</figure>\n"; break;
    case NodeKind::caption: is_caption_start_ = false, out_ += "</span></figcaption>\n"; break;
    case NodeKind::emphasis: out_ += "</em>"; break;
    case NodeKind::strong: out_ += "</strong>"; break;
    case NodeKind::strikethrough: out_ += "</del>"; break;
    case NodeKind::link: close_link(); break;
    case NodeKind::document:
    case NodeKind::code_block:
    case NodeKind::html_block:
    case NodeKind::thematic_break:
    case NodeKind::box_title:
    case NodeKind::footnote_definition:
    case NodeKind::text:
    case NodeKind::soft_break:
    case NodeKind::hard_break:
    case NodeKind::code_span:
    case NodeKind::html_inline:
    case NodeKind::image:
    case NodeKind::footnote_reference: break;
  }
}

// A long one may break over lines, or it would run out of a narrow column. Tables scroll, so a name
// stays whole in them for longer.
void HtmlNodeWriter::write_code_span(const Node& span) {
  const bool is_name_in_table = table_ && span.text.find(' ') == std::string_view::npos;
  const size_t longest = is_name_in_table ? 32 : longest_unbroken;
  std::string_view text = span.text;
  const size_t skipped = std::min(skipped_title_bytes_, text.size());
  skipped_title_bytes_ -= skipped;
  text.remove_prefix(skipped);
  if (text.empty() && skipped > 0) return;
  if (text.size() > longest) {
    out_ += "<code class=\"wrap\">";
    append_unbroken_words(out_, text);
  } else {
    out_ += "<code>";
    append_html_text(out_, text);
  }
  out_ += "</code>";
  is_caption_start_ = false;
}

}  // namespace silcrow
