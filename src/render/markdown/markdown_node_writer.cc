// The two switches over all kinds of nodes, and what most pages consist of.
#include "render/markdown/markdown_node_writer.h"

#include <utility>

#include "model/walk.h"

namespace silcrow {

MarkdownNodeWriter::MarkdownNodeWriter(const LinkedBook& book, PageId page, std::string_view place,
                                       std::string& out)
    : book_(book),
      page_(book.linked(page)),
      document_(*book.page(page).document),
      place_(place),
      lines_(out),
      pieces_(document_, page_) {}

void MarkdownNodeWriter::write_inside(NodeId id) { walk_inside(document_, id, *this); }

// Walks what holds nothing but inlines, as headings and cells do: no block is entered from there.
struct MarkdownNodeWriter::InlineVisitor {
  MarkdownNodeWriter& writer;

  bool enter(NodeId id, const Node& here) { return writer.enter_inline(id, here); }
  void leave(NodeId id, const Node& here) { writer.leave(id, here); }
};

void MarkdownNodeWriter::write_inlines(NodeId id) {
  walk_inside(document_, id, InlineVisitor{*this});
}

std::string MarkdownNodeWriter::phrases_of(NodeId id, MarkdownTone tone) {
  std::string outer = std::exchange(phrases_, {});
  const MarkdownTone outer_tone = std::exchange(tone_, tone);
  const bool outer_is_one_line = std::exchange(is_one_line_, true);
  write_inlines(id);
  is_one_line_ = outer_is_one_line;
  tone_ = outer_tone;
  return std::exchange(phrases_, std::move(outer));
}

void MarkdownNodeWriter::begin_block(MarkdownGap gap) {
  last_mark_ = '\0';
  lines_.begin_block(gap);
}

// Raw HTML alone may have left nothing: a comment.
void MarkdownNodeWriter::write_paragraph(std::string_view phrases) {
  if (phrases.empty()) return;
  begin_block(MarkdownGap::always);
  lines_.write_lines(markdown_paragraph(phrases));
}

void MarkdownNodeWriter::write_heading(NodeId id, const Node& heading) {
  std::string phrases = phrases_of(id, MarkdownTone::heading);
  std::string line(document_.headings[heading.data].level, '#');
  if (!phrases.empty()) line += ' ' + markdown_heading(std::move(phrases));
  begin_block(MarkdownGap::always);
  lines_.write_line(line);
}

void MarkdownNodeWriter::write_page() {
  const NodeId title = page_.title_heading;
  if (title == NodeId{} || node(title).parent != NodeId{}) {
    std::string words;
    append_markdown_text(words, page_.title, markdown_text_end, MarkdownTone::heading);
    begin_block(MarkdownGap::always);
    lines_.write_line("# " + markdown_heading(std::move(words)));
  }
  write_inside(NodeId{});
  write_notes();
}

bool MarkdownNodeWriter::enter(NodeId id, const Node& here) {
  if (is_inline(here.kind)) return enter_inline(id, here);
  switch (here.kind) {
    case NodeKind::document: break;
    case NodeKind::paragraph: open_paragraph(); break;
    case NodeKind::heading: write_heading(id, here); return false;
    case NodeKind::block_quote:
      begin_block(MarkdownGap::always);
      lines_.open("> ", "> ", MarkdownSpacing::loose);
      break;
    case NodeKind::list: open_list(id, here); break;
    case NodeKind::list_item: open_item(here); break;
    case NodeKind::code_block: write_code(id, document_.code_blocks[here.data]); return false;
    case NodeKind::html_block: write_html_block(id, here); return false;
    case NodeKind::thematic_break:
      begin_block(MarkdownGap::always);
      lines_.write_line("___");
      break;
    case NodeKind::table: write_table(id, here); return false;
    case NodeKind::table_header:
    case NodeKind::table_row:
    case NodeKind::table_cell: break;  // written by their table
    case NodeKind::admonition: open_admonition(id, here); break;
    case NodeKind::box_title: return false;  // written by its box
    case NodeKind::tab_set: break;
    case NodeKind::tab: write_tab_title(id); break;
    case NodeKind::definition_list: break;
    case NodeKind::definition_term: write_term(id); return false;
    case NodeKind::definition:
      follows_term_ = false;
      lines_.open(":   ", "    ", MarkdownSpacing::loose);
      break;
    case NodeKind::figure: break;
    case NodeKind::caption: write_caption(id, here); return false;
    case NodeKind::footnote_definition: notes_.push_back(id); return false;
    default: break;
  }
  return true;
}

bool MarkdownNodeWriter::enter_inline(NodeId id, const Node& here) {
  switch (here.kind) {
    case NodeKind::text: write_referring_text(id, here); break;
    case NodeKind::soft_break: phrases_ += ' '; break;
    case NodeKind::hard_break: phrases_ += is_one_line_ ? " " : "\\\n"; break;
    case NodeKind::code_span: write_referring_code(id, here); break;
    case NodeKind::html_inline: write_html_inline(id, here); break;
    case NodeKind::emphasis: open_emphasis(id, "*"); break;
    case NodeKind::strong: open_emphasis(id, "**"); break;
    case NodeKind::strikethrough: open_emphasis(id, "~~"); break;
    case NodeKind::link: return open_link(id, here);
    case NodeKind::image: write_image(id, here); return false;
    case NodeKind::footnote_reference: write_note_reference(here); break;
    default: break;
  }
  return true;
}

void MarkdownNodeWriter::leave(NodeId, const Node& here) {
  switch (here.kind) {
    case NodeKind::paragraph: write_paragraph(phrases_); break;
    case NodeKind::block_quote:
    case NodeKind::admonition:
    case NodeKind::definition:
    case NodeKind::list_item: lines_.close(); break;
    case NodeKind::list:
      last_mark_ = lists_.back().mark;
      lists_.pop_back();
      break;
    case NodeKind::emphasis:
    case NodeKind::strong:
    case NodeKind::strikethrough: close_emphasis(); break;
    case NodeKind::link: close_link(); break;
    case NodeKind::document:
    case NodeKind::heading:
    case NodeKind::code_block:
    case NodeKind::html_block:
    case NodeKind::thematic_break:
    case NodeKind::table:
    case NodeKind::table_header:
    case NodeKind::table_row:
    case NodeKind::table_cell:
    case NodeKind::box_title:
    case NodeKind::tab_set:
    case NodeKind::tab:
    case NodeKind::definition_list:
    case NodeKind::definition_term:
    case NodeKind::figure:
    case NodeKind::caption:
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

}  // namespace silcrow
