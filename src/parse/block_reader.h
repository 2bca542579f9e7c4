// Turns cmark's tree into the nodes of a document. Blocks without inlines are in leaf_blocks.cc,
// blocks with inlines in inline_blocks.cc, the inlines themselves in inline_reader.cc.
#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "parse/cmark_tree.h"
#include "parse/content_map.h"
#include "parse/document_builder.h"
#include "parse/inline_reader.h"
#include "source/line_table.h"

namespace silcrow {

class BlockReader {
 public:
  BlockReader(DocumentBuilder& builder, const LineTable& lines, Diagnostics& diagnostics);

  // Adds the blocks of one part inside the builder's open node; wrap_blocks has been there before.
  void read(const CmarkPart& part);

  // For each line (from 0) whether a leaf block owns it.
  const std::vector<bool>& owned_lines() const { return owned_; }

  // How many blocks' inlines could not be followed in the text: 0 unless we are wrong.
  uint32_t unaligned() const { return unaligned_; }

 private:
  // The first paragraph of `> [!NOTE]` is not simply a paragraph.
  enum class Opening : uint8_t {
    plain,
    alert,        // its marker is read; what comes first, a title or a break, is not known
    alert_title,  // behind the marker on its line
  };

  void enter(cmark_node* node);
  void leave(cmark_node* node);

  // Containers.
  void enter_quote(cmark_node* node);
  void enter_list(cmark_node* node);
  void enter_box(cmark_node* node);
  void report_unclosed(const BoxNode& box);
  void enter_table(cmark_node* node);
  void enter_row(cmark_node* node);
  void enter_footnote(cmark_node* node);
  void open_container(cmark_node* node, NodeKind kind);

  // Leaves.
  void add_code_block(cmark_node* node);
  void add_html_block(cmark_node* node);
  void add_thematic_break(cmark_node* node);

  // Blocks that hold inlines.
  void begin_inlines(cmark_node* node, NodeKind kind, std::optional<ContentMap> map,
                     TextRange place);
  void enter_paragraph(cmark_node* node, NodeKind kind);
  void enter_heading(cmark_node* node);
  void enter_title(cmark_node* node);
  void enter_cell(cmark_node* node);
  void enter_inline(cmark_node* node);
  void end_inlines();
  bool split_at_break();
  void finish_heading();
  void take_paragraph_marker(cmark_node* node);
  void take_task_marker(cmark_node* text, std::string_view content);
  void take_alert_marker(std::string_view content);
  void take_caption_label(std::string_view content);
  std::optional<ContentMap> setext_map(cmark_node* node, std::string_view content);
  std::optional<ContentMap> paragraph_map(cmark_node* node, std::string_view content);

  uint32_t line_of(const cmark_node* node) const;  // from 0, in the whole text
  uint32_t last_line_of(cmark_node* node) const;
  uint32_t begin_of(const cmark_node* node) const;  // of a block's markup
  uint32_t header_line(const cmark_node* table) const;
  uint32_t row_begin(const cmark_node* table, uint32_t line) const;
  uint32_t line_begin(uint32_t line) const;
  uint32_t line_end(uint32_t line) const;  // blanks at its end aside
  void own(uint32_t first_line, uint32_t last_line);

  DocumentBuilder& builder_;
  const LineTable& lines_;
  Diagnostics& diagnostics_;
  std::vector<bool> owned_;
  uint32_t first_line_ = 0;  // of the part
  uint32_t unaligned_ = 0;

  std::optional<InlineReader> inlines_;  // while a block with inlines is open
  Opening opening_ = Opening::plain;
  TextRange inline_place_;

  uint32_t row_line_ = 0;   // of the table row being read
  uint32_t row_at_ = 0;     // where its next cell begins
  uint32_t footnotes_ = 0;  // definitions so far
};

// The marker of an alert's first line: `[!NOTE]`, `[!tip]-`.
struct AlertMarker {
  std::string_view name;
  Folding folding = Folding::none;
  size_t length = 0;
};
std::optional<AlertMarker> alert_marker(std::string_view content);

}  // namespace silcrow
