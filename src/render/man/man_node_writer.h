// Turns the nodes of one page into the lines of a manual page. The class is one walk's visitor; its
// member functions lie in a file for each family of constructs:
//
//   man_node_writer.cc   the two switches, headings, paragraphs
//   man_lists.cc         lists, tasks, definitions
//   man_boxes.cc         admonitions, tabs, quotes, figures, code
//   man_tables.cc        tables, as tbl(1) or as records
//   man_links.cc         links, images, LINKS
//   man_references.cc    references in prose
//   man_notes.cc         footnotes, NOTES
//   man_raw_html.cc      what words there are in raw HTML
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html_tags.h"
#include "model/linked_book.h"
#include "render/man/man_filler.h"
#include "render/man/man_layout.h"
#include "render/man/man_site.h"

namespace silcrow {

class ManNodeWriter {
 public:
  // All references must outlive the writer.
  ManNodeWriter(const ManSite& site, PageId page, std::string& out);

  // Writes the page's text, from behind its title. `opening` stands for what comes before the first
  // heading: `.SH DESCRIPTION`, written when there is something.
  void write_page(std::string_view opening);

  // Writes the page's text as a section of a larger page, under this heading.
  void write_section(std::string_view heading);

  // Writes LINKS and NOTES. To be called last.
  void finish();

  // For walk().
  bool enter(NodeId id, const Node& node);
  void leave(NodeId id, const Node& node);

 private:
  struct Item {
    uint32_t columns;          // that its tag takes
    size_t begin;              // of out_, behind the tag
    bool is_indented = false;  // its further blocks stand in an indent
  };

  struct InlineVisitor;

  // The inlines of a node on one line.
  struct OneLine {
    std::string text;  // escaped
    size_t columns;
  };

  const Node& node(NodeId id) const { return document_.node(id); }
  NodeId next_child(NodeId id) const { return node(id).end; }
  bool has_children(NodeId id) const { return uint32_t(node(id).end) > uint32_t(id) + 1; }
  void write_inside(NodeId id);
  void write_inlines(NodeId id);
  bool enter_inline(NodeId id, const Node& node);

  void open_block(NodeId id, const Node& block);
  void write_heading(NodeId id, const Node& heading);
  OneLine one_line(NodeId id, ManFill fill);
  void open_paragraph();
  void close_paragraph(NodeId id);
  void write_title();
  void write_body();
  void write_facts();

  // man_lists.cc
  void open_list(const Node& list);
  void open_item(const Node& item);
  void close_item();
  void write_terms(NodeId id, const Node& term);
  void open_definition();
  void write_tag(std::string_view macro, uint32_t columns);

  // man_boxes.cc
  void write_code(const CodeBlock& code);
  void open_admonition(NodeId id, const Node& box);
  void open_tab(NodeId id);
  void open_caption(const Node& caption);
  void open_box(std::string_view title);

  // man_tables.cc
  struct Grid;
  void write_table(NodeId id);
  Grid read_table(NodeId id);
  bool has_lines(NodeId cell) const;
  void write_tbl(const Grid& table, size_t room);
  void write_tbl_row(const Grid& table, size_t row, size_t wide, char separator);
  void write_records(const Grid& table);
  void write_record(const Grid& table, size_t row);
  void write_field(NodeId cell);

  // man_links.cc
  bool open_link(NodeId id, const Node& link);
  void close_link(NodeId id, const Node& link);
  void write_image(NodeId id, const Node& image);
  bool may_stand_inline(std::string_view address) const;
  bool open_page_link(NodeId id, const LinkTarget& target);
  bool is_in_brackets(NodeId id) const;
  void write_page_suffix(NodeId id, const LinkTarget& target);
  void write_link_number(const std::string& address);
  std::string address_of(const LinkTarget& target, std::string_view written) const;
  void write_links();

  // man_references.cc
  void write_text(NodeId id, const Node& text);
  void write_code_span(NodeId id, const Node& code);
  void write_words(std::string_view text);
  const Reference* reference_at(NodeId id, uint32_t offset) const;
  bool is_replaced(const Reference& reference) const;
  bool is_carried(const Reference& reference) const;
  void write_target(const Reference& reference);
  void write_place(PageId page, const std::string& place);
  void write_name(const ManName& name);

  // man_notes.cc
  void write_note_reference(const Node& reference);
  void write_notes();

  // man_raw_html.cc
  void write_html_block(const Node& html);
  void write_html_piece(const HtmlPiece& piece, std::string_view written);
  void write_html_inline(const Node& html);

  const ManSite& site_;
  const LinkedPage& page_;
  const Document& document_;
  std::string& out_;
  ManLayout layout_;
  ManFiller paragraphs_;
  ManFiller* filler_ = &paragraphs_;  // of what is being written

  std::string_view opening_;         // not written yet
  bool has_facts_to_write_ = false;  // owner, date: behind the first paragraph
  std::vector<Item> items_;
  std::vector<uint32_t> next_numbers_;   // of the open lists; no_data for bullets
  NodeId terms_end_{};                   // terms before it are written
  std::vector<std::string> links_;       // addresses of LINKS, from 1
  std::vector<NodeId> notes_;            // definitions as they were met
  const Reference* replaced_ = nullptr;  // its words are being passed over
  std::string last_place_;               // that the paragraph has named
  std::string_view closing_macro_;       // of the open link: ".UE" or ".ME"
  bool writes_link_ = false;             // its address follows the words
  bool writes_capitals_ = false;         // but for code
  bool is_in_synopsis_ = false;          // whose code is its text, and stands like text
};

}  // namespace silcrow
