// Turns the nodes of one page into Markdown in one notation for each thing: CommonMark with
// GitHub's tables, alerts, tasks and footnotes, and definition lists. The class is one walk's
// visitor:
//
//   markdown_node_writer.cc   the two switches, paragraphs, headings
//   markdown_blocks.cc        lists, boxes, tabs, definitions, code, raw HTML
//   markdown_tables.cc        tables
//   markdown_phrases.cc       text, emphasis, footnotes
//   markdown_links.cc         links, images, references in prose
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/html_policy.h"
#include "model/linked_book.h"
#include "render/markdown/markdown_escape.h"
#include "render/markdown/markdown_lines.h"
#include "render/reference_pieces.h"

namespace silcrow {

class MarkdownNodeWriter {
 public:
  // `place`: the path of the file that is written, which relative addresses begin at. All
  // references must outlive the writer.
  MarkdownNodeWriter(const LinkedBook& book, PageId page, std::string_view place, std::string& out);

  // The page with its title and its footnotes.
  void write_page();

  // For walk().
  bool enter(NodeId id, const Node& node);
  void leave(NodeId id, const Node& node);

 private:
  struct InlineVisitor;

  struct OpenList {
    char mark;
    uint32_t next_number;
    bool is_tight;
    bool is_at_start;  // no item was written yet
  };

  const Node& node(NodeId id) const { return document_.node(id); }
  bool has_children(NodeId id) const { return uint32_t(node(id).end) > uint32_t(id) + 1; }
  void write_inside(NodeId id);
  void write_inlines(NodeId id);
  bool enter_inline(NodeId id, const Node& node);
  // On one line.
  std::string phrases_of(NodeId id, MarkdownTone tone);
  void begin_block(MarkdownGap gap);
  void write_paragraph(std::string_view phrases);
  void write_heading(NodeId id, const Node& heading);

  // markdown_blocks.cc
  bool follows_lead(NodeId id) const;
  void open_list(NodeId id, const Node& list);
  void open_item(const Node& item);
  void open_paragraph();
  void open_admonition(NodeId id, const Node& box);
  void write_tab_title(NodeId id);
  void write_term(NodeId id);
  void write_caption(NodeId id, const Node& caption);
  void write_code(NodeId id, const CodeBlock& code);
  void write_html_block(NodeId id, const Node& html);
  void write_notes();

  // markdown_tables.cc
  void write_table(NodeId id, const Node& table);
  std::string table_row(NodeId row, size_t columns);

  // markdown_phrases.cc
  bool needs_element(NodeId id) const;
  void open_emphasis(NodeId id, std::string_view mark);
  void close_emphasis();
  void write_text(std::string_view text, char next);
  char next_character(NodeId id) const;
  void write_note_reference(const Node& reference);
  void write_html_inline(NodeId id, const Node& html);
  std::string resolved_html(NodeId id, const Node& html) const;

  // markdown_links.cc
  bool open_link(NodeId id, const Node& link);
  void close_link();
  void write_image(NodeId id, const Node& image);
  std::string address_of(const LinkTarget& target, std::string_view written, AddressUse use) const;
  std::string place_address(std::string_view path, std::string_view query,
                            std::string_view fragment) const;
  std::string reference_address(const Reference& reference) const;
  ReferencePlace reference_place() const;
  void write_referring_text(NodeId id, const Node& text);
  void write_referring_code(NodeId id, const Node& code);

  const LinkedBook& book_;
  const LinkedPage& page_;
  const Document& document_;
  std::string_view place_;
  MarkdownLines lines_;
  std::string phrases_;  // of the block being written
  MarkdownTone tone_ = MarkdownTone::prose;
  MarkdownTone outer_tone_ = MarkdownTone::prose;  // outside of the open link
  bool is_one_line_ = false;                       // what is being written: a heading, a cell
  std::vector<OpenList> lists_;
  char last_mark_ = '\0';              // of the list that was the last block, else '\0'
  std::vector<std::string> emphasis_;  // what closes each that is open
  TaskState task_ = TaskState::none;   // of the item whose box is not written yet
  bool follows_term_ = false;
  std::string link_end_;  // of the open link; empty where none is
  ReferencePieces pieces_;
  std::vector<NodeId> notes_;  // definitions as they were met
};

}  // namespace silcrow
