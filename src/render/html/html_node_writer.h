// Turns the nodes of one page into HTML, in the markup of the default theme. The class is one
// walk's visitor; its member functions lie in a file for each family of constructs:
//
//   html_node_writer.cc   the two switches, text, phrases
//   html_headings.cc      headings, their ids and margin numbers
//   html_lists.cc         paragraphs, lists, tasks, definitions
//   html_tables.cc        tables, figures, captions
//   html_boxes.cc         admonitions, folds, tabs
//   html_links.cc         links, images
//   html_references.cc    references in prose, the cards that they open (html_cards.h)
//   html_notes.cc         footnotes
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/linked_book.h"
#include "render/html/html_cards.h"
#include "render/html/html_ids.h"
#include "render/html/html_raw.h"
#include "render/reference_pieces.h"

namespace silcrow {

class HtmlNodeWriter {
 public:
  // `ids` must hold the anchors of the page. All references must outlive the writer.
  HtmlNodeWriter(const LinkedBook& book, PageId page, HtmlIds& ids, std::string& out);

  // Writes one node and its descendants.
  void write(NodeId id);

  // Writes a node's descendants without the node itself.
  void write_inside(NodeId id);

  // Writes what stands in the h1, without its number: the inlines of the title's heading, or the
  // title that the page has from elsewhere.
  enum class TitleSource : uint8_t { heading, page };
  void write_title(TitleSource source);

  // From here on this paragraph is the page's opening.
  void set_lede(NodeId paragraph) { lede_ = paragraph; }

  // Closes the phrases that raw HTML has left open: something that is no node of the page follows.
  void close_phrases() { raw_.close_phrases(); }

  // Closes what raw HTML has left open and writes the footnotes. To be called last.
  void finish();

  // For walk().
  bool enter(NodeId id, const Node& node);
  void leave(NodeId id, const Node& node);

 private:
  enum class ParagraphShape : uint8_t { bare, plain, lede, task, figure };

  // The one open footnote reference or definition: its ids.
  struct Note {
    std::string id;
    std::vector<std::string> reference_ids;
  };

  struct OpenTabs {
    std::string name;
    uint32_t next_tab = 1;
  };

  const Node& node(NodeId id) const { return document_.node(id); }
  bool has_children(NodeId id) const { return uint32_t(node(id).end) > uint32_t(id) + 1; }
  bool is_only_child(NodeId id) const;
  // `span`: where the text stands, but that it may end later.
  void write_text(std::string_view text, const Span& span);

  // html_references.cc
  void write_referring_text(NodeId id, const Node& text);
  void write_referring_code(NodeId id, const Node& code);
  void open_reference(const Reference& reference);
  bool may_open_card(PageId page, NodeId node);
  void write_card_attribute();
  void close_anchor();
  ReferencePlace reference_place() const;
  void write_code_span(const Node& span);

  // html_headings.cc
  const Section* section_of(const Node& heading) const;
  void open_heading(NodeId id, const Node& heading);
  void close_heading(const Node& heading);
  void write_further_ids(const Section& section);

  // html_lists.cc
  ParagraphShape shape_of(NodeId id, const Node& paragraph) const;
  bool is_lone_image(NodeId paragraph) const;
  bool is_lone_drawing(NodeId paragraph) const;
  void open_paragraph(NodeId id, const Node& paragraph);
  void close_paragraph(NodeId id, const Node& paragraph);
  bool is_task_list(NodeId list) const;
  void open_list(NodeId id, const Node& list);
  void close_list(const Node& list);
  void open_item(NodeId id, const Node& item);

  // html_tables.cc
  void open_table(const Node& table);
  void close_table();
  bool open_table_header(NodeId id, const Node& header);
  void close_table_header(const Node& header);
  void open_cell(NodeId id, const Node& cell);
  void close_cell();
  void open_figure(NodeId id);
  void open_caption(NodeId id, const Node& caption);
  void write_figure_id(NodeId caption);
  bool has_drawing(NodeId figure) const;

  // html_boxes.cc
  void open_admonition(NodeId id, const Node& box);
  void close_admonition(const Node& box);
  void open_tab_set();
  void open_tab(NodeId id);

  // html_links.cc
  std::optional<HtmlCard> link_card(const LinkTarget& target);
  void open_link(NodeId id, const Node& link);
  void close_link();
  void write_image(NodeId id, const Node& image);

  // html_notes.cc
  void claim_note_ids();
  void write_note_reference(const Node& reference);
  void write_notes();
  void write_note(NodeId definition);
  void write_back_links(NodeId definition);

  const LinkedBook& book_;
  const LinkedPage& page_;
  const Document& document_;
  HtmlIds& ids_;
  std::string& out_;
  HtmlRawFilter raw_;

  size_t skipped_title_bytes_ = 0;  // of the heading being written: its number
  Span caption_label_;              // of the caption being written: not part of its text
  bool is_caption_start_ = false;   // only the separator behind the label was seen yet
  const Section* current_section_ = nullptr;
  NodeId lede_{};
  NodeId figure_{};           // the open figure
  std::string figure_label_;  // "Table 17.1"
  uint32_t column_ = 0;       // of the open table row
  const Table* table_ = nullptr;
  bool is_header_row_ = false;
  bool has_body_ = false;                                  // of the open table
  std::unordered_map<std::string, uint32_t> table_names_;  // how often each was wanted
  bool is_anchor_open_ = false;
  ReferencePieces pieces_;
  std::optional<HtmlCard> open_card_;  // of the open `<a>`
  std::string open_card_id_;
  uint32_t cards_ = 0;                   // so far
  std::unordered_set<uint64_t> carded_;  // what has had its card in the open section
  bool is_in_heading_ = false;
  bool is_in_summary_ = false;  // which is itself to be clicked
  uint32_t tab_sets_ = 0;       // so far
  std::vector<OpenTabs> open_tabs_;
  std::vector<Note> notes_;          // by number, from 1
  std::vector<NodeId> definitions_;  // of the footnotes, as they were met
  NodeId back_links_at_{};           // the last paragraph of the footnote being written
  NodeId open_definition_{};
};

}  // namespace silcrow
