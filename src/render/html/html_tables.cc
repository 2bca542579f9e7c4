// Tables and figures: a box that scrolls by itself, the label in the margin, the caption below.
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_words.h"

namespace silcrow {
namespace {

std::string_view caption_word(CaptionKind kind) {
  switch (kind) {
    case CaptionKind::figure: return "Figure";
    case CaptionKind::table: return "Table";
    case CaptionKind::listing: return "Listing";
  }
  return {};
}

}  // namespace

// The box is named after its caption or, without one, after its section.
void HtmlNodeWriter::open_table(const Node& table) {
  out_ += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";
  if (figure_ != NodeId{} && !figure_label_.empty()) {
    append_html_attribute(out_, figure_label_);
  } else if (current_section_) {
    out_ += html_words::table_in;
    append_html_attribute(out_, current_section_->title);
  } else {
    out_ += html_words::table;
  }
  out_ += "\"><table>\n";
  table_ = &document_.tables[table.data];
}

void HtmlNodeWriter::close_table() {
  out_ += has_body_ ? "</tbody>\n</table></div>\n" : "</table></div>\n";
  has_body_ = false;
  table_ = nullptr;
}

// A header without any words is left out: it would only be a rule.
bool HtmlNodeWriter::open_table_header(NodeId id, const Node& header) {
  is_header_row_ = false;
  const uint32_t end = uint32_t(header.end);
  for (uint32_t cell = uint32_t(id) + 1; cell < end; cell = uint32_t(node(NodeId{cell}).end)) {
    if (has_children(NodeId{cell})) is_header_row_ = true;
  }
  if (is_header_row_) out_ += "<thead>\n<tr>";
  column_ = 0;
  return is_header_row_;
}

void HtmlNodeWriter::close_table_header(const Node& header) {
  if (is_header_row_) out_ += "</tr>\n</thead>\n";
  is_header_row_ = false;
  has_body_ = header.end != node(header.parent).end;
  if (has_body_) out_ += "<tbody>\n";
}

void HtmlNodeWriter::open_cell(const Node&) {
  out_ += is_header_row_ ? "<th scope=\"col\"" : "<td";
  const Alignment alignment =
      table_ && column_ < table_->columns.size() ? table_->columns[column_] : Alignment::none;
  if (alignment == Alignment::right) out_ += " class=\"n\"";
  if (alignment == Alignment::center) out_ += " class=\"c\"";
  out_ += '>';
  ++column_;
}

void HtmlNodeWriter::close_cell() { out_ += is_header_row_ ? "</th>" : "</td>"; }

bool HtmlNodeWriter::has_drawing(NodeId figure) const {
  const NodeId code = child_of_kind(figure, NodeKind::code_block);
  return code != NodeId{} && document_.code_blocks[node(code).data].language.empty();
}

void HtmlNodeWriter::open_figure(NodeId id) {
  figure_ = id;
  const NodeId caption = child_of_kind(id, NodeKind::caption);
  figure_label_ = caption == NodeId{} ? std::string() : caption_label(node(caption));
  out_ += has_drawing(id) ? "<figure class=\"fig ascii\">" : "<figure class=\"fig\">";
}

// As the author wrote it: "Figure 3", "Fig. 3", "Tab. 3".
std::string HtmlNodeWriter::caption_label(const Node& caption) const {
  const Caption& facts = document_.captions[caption.data];
  const std::string_view written = book_.book.sources.text(facts.label_span);
  if (!written.empty()) return std::string(written);
  if (facts.number.empty()) return {};
  return std::string(caption_word(facts.kind)) + ' ' + std::string(facts.number);
}

void HtmlNodeWriter::open_caption(const Node& caption) {
  const std::string label = caption_label(caption);
  out_ += "<figcaption>";
  if (!label.empty()) {
    out_ += "<b>";
    append_html_text(out_, label);
    out_ += "</b> ";
  }
  out_ += "<span>";
  caption_label_ = document_.captions[caption.data].label_span;
  is_caption_start_ = true;
}

}  // namespace silcrow
