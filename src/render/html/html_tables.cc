// Tables and figures: a box that scrolls by itself, the label in the margin, the caption below.
#include "model/walk.h"
#include "render/html/html_escape.h"
#include "render/html/html_node_writer.h"
#include "render/html/html_place.h"
#include "render/html/html_words.h"

namespace silcrow {

// The box is named after its caption or, without one, after its section. Each name is given once.
void HtmlNodeWriter::open_table(const Node& table) {
  std::string name(html_words::table);
  if (figure_ != NodeId{} && !figure_label_.empty()) {
    name = figure_label_;
  } else if (current_section_ && !current_section_->title.empty()) {
    name = std::string(html_words::table_in) + current_section_->title;
  }
  const uint32_t count = ++table_names_[name];
  if (count > 1) name += ", " + std::to_string(count);
  out_ += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";
  append_html_attribute(out_, name);
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

// Words of a few characters stay on one line (`s`), sentences keep some width (`w`), so that
// neither is pressed into a column of fragments beside a long command.
void HtmlNodeWriter::open_cell(NodeId id, const Node& cell) {
  constexpr size_t longest_short = 12;  // bytes
  constexpr size_t shortest_wide = 25;
  size_t size = 0;
  for (uint32_t i = uint32_t(id) + 1; i < uint32_t(cell.end); ++i) {
    size += document_.nodes[i].text.size();
  }
  std::string classes;
  const Alignment alignment =
      table_ && column_ < table_->columns.size() ? table_->columns[column_] : Alignment::none;
  if (alignment == Alignment::right) classes += " n";
  if (alignment == Alignment::center) classes += " c";
  if (!is_header_row_ && size > 0 && size <= longest_short) classes += " s";
  if (!is_header_row_ && size >= shortest_wide) classes += " w";
  out_ += is_header_row_ ? "<th scope=\"col\"" : "<td";
  if (!classes.empty()) out_.append(" class=\"").append(classes, 1).append("\"");
  out_ += '>';
  ++column_;
}

void HtmlNodeWriter::close_cell() { out_ += is_header_row_ ? "</th>" : "</td>"; }

bool HtmlNodeWriter::has_drawing(NodeId figure) const {
  const NodeId code = child_of_kind(document_, figure, NodeKind::code_block);
  return code != NodeId{} && document_.code_blocks[node(code).data].language.empty();
}

void HtmlNodeWriter::open_figure(NodeId id) {
  figure_ = id;
  const NodeId caption = child_of_kind(document_, id, NodeKind::caption);
  figure_label_ = caption_label(book_, document_, caption);
  out_ += has_drawing(id) ? "<figure class=\"fig ascii\"" : "<figure class=\"fig\"";
  write_figure_id(caption);
  out_ += '>';
}

// The id that references to the caption lead to, unless the author has given it to something else.
void HtmlNodeWriter::write_figure_id(NodeId caption) {
  if (caption == NodeId{} || node(caption).data == no_data) return;
  const Caption& facts = document_.captions[node(caption).data];
  const std::string id = caption_anchor(facts.kind, facts.number);
  if (page_.has_id(id) || !ids_.claim(id)) return;
  out_ += " id=\"" + id + '"';
}

void HtmlNodeWriter::open_caption(NodeId id, const Node& caption) {
  const std::string label = caption_label(book_, document_, id);
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
