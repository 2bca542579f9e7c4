// The walk over cmark's tree, and the blocks that hold blocks.
#include "parse/block_reader.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "parse/cmark_text.h"
#include "parse/extensions/extensions.h"

namespace silcrow {

namespace {

struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

bool is_inline_node(const cmark_node* node) {
  return CMARK_NODE_TYPE_INLINE_P(cmark_node_type(node->type));
}

ListMarker marker_of(const cmark_node* node) {
  if (node->as.list.list_type == CMARK_BULLET_LIST) return ListMarker::bullet;
  return node->as.list.delimiter == CMARK_PAREN_DELIM ? ListMarker::parenthesis
                                                      : ListMarker::period;
}

bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t>") == std::string_view::npos;
}

// Blocks whose own begin cmark does not know: they were put around others.
std::optional<NodeKind> wrapper_kind(cmark_node_type type) {
  const ExtensionTypes& types = extension_types();
  if (type == types.definition_list) return NodeKind::definition_list;
  if (type == types.figure) return NodeKind::figure;
  if (type == types.tab_set) return NodeKind::tab_set;
  return std::nullopt;
}

}  // namespace

BlockReader::BlockReader(DocumentBuilder& builder, const LineTable& lines, Diagnostics& diagnostics)
    : builder_(builder), lines_(lines), diagnostics_(diagnostics), owned_(lines.line_count()) {}

void BlockReader::read(const CmarkPart& part) {
  first_line_ = part.first_line;
  cmark_node* root = part.root.get();
  const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(root));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (node == root) continue;
    if (event == CMARK_EVENT_ENTER) enter(node);
    if (event == CMARK_EVENT_EXIT) leave(node);
  }
}

uint32_t BlockReader::line_of(const cmark_node* node) const {
  const uint32_t line = first_line_ + uint32_t(std::max(node->start_line, 1) - 1);
  return std::min(line, lines_.line_count() - 1);
}

// The last line of a container that its children may not reach: its opening, or a directive's end.
uint32_t BlockReader::last_line_of(cmark_node* node) const {
  const bool is_box = node->type == extension_types().box;
  return is_box && box_of(node).closing_line > 0 ? first_line_ + box_of(node).closing_line
                                                 : line_of(node);
}

uint32_t BlockReader::line_begin(uint32_t line) const { return lines_.line_start(line + 1); }

uint32_t BlockReader::line_end(uint32_t line) const {
  line = std::min(line, lines_.line_count() - 1);
  return line_begin(line) + uint32_t(trim_blanks_right(lines_.line(line + 1)).size());
}

uint32_t BlockReader::begin_of(const cmark_node* node) const {
  const uint32_t line = line_of(node);
  const uint32_t column = uint32_t(std::max(node->start_column, 1) - 1);
  return std::min(line_begin(line) + column, line_end(line));
}

void BlockReader::own(uint32_t first_line, uint32_t last_line) {
  for (uint32_t line = first_line; line <= last_line && line < owned_.size(); ++line)
    owned_[line] = true;
}

void BlockReader::enter(cmark_node* node) {
  if (is_inline_node(node)) {
    if (inlines_) enter_inline(node);
    return;
  }
  switch (node->type) {
    case CMARK_NODE_BLOCK_QUOTE: return enter_quote(node);
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM: return enter_list(node);
    case CMARK_NODE_CODE_BLOCK: return add_code_block(node);
    case CMARK_NODE_HTML_BLOCK: return add_html_block(node);
    case CMARK_NODE_THEMATIC_BREAK: return add_thematic_break(node);
    case CMARK_NODE_PARAGRAPH: return enter_paragraph(node, NodeKind::paragraph);
    case CMARK_NODE_HEADING: return enter_heading(node);
    case CMARK_NODE_FOOTNOTE_DEFINITION: return enter_footnote(node);
    default: break;
  }
  const ExtensionTypes& types = extension_types();
  if (node->type == types.box) return enter_box(node);
  if (node->type == types.box_title) return enter_title(node);
  if (node->type == types.table) return enter_table(node);
  if (node->type == types.table_row) return enter_row(node);
  if (node->type == types.table_cell) return enter_cell(node);
  if (node->type == types.caption) return enter_paragraph(node, NodeKind::caption);
  if (node->type == types.definition_term) return enter_paragraph(node, NodeKind::definition_term);
  if (node->type == types.definition) return open_container(node, NodeKind::definition);
  if (const std::optional<NodeKind> wrapper = wrapper_kind(cmark_node_type(node->type))) {
    builder_.open_around(*wrapper);
    return;
  }
  // Anything else cmark may hold is kept as a paragraph of what is in it.
  open_container(node, NodeKind::block_quote);
}

void BlockReader::leave(cmark_node* node) {
  if (is_inline_node(node)) {
    if (inlines_) inlines_->leave(node);
    return;
  }
  const bool is_leaf = node->type == CMARK_NODE_CODE_BLOCK || node->type == CMARK_NODE_HTML_BLOCK ||
                       node->type == CMARK_NODE_THEMATIC_BREAK;
  if (is_leaf) return;
  if (inlines_) return end_inlines();
  uint32_t end = 0;
  if (node->type == extension_types().table_row) {
    end = line_end(row_line_);
    own(row_line_, row_line_);
  } else if (!wrapper_kind(cmark_node_type(node->type))) {
    end = std::max(builder_.top_begin(), line_end(last_line_of(node)));
  }
  builder_.close(end);
}

void BlockReader::open_container(cmark_node* node, NodeKind kind) {
  builder_.open(kind, begin_of(node));
}

void BlockReader::enter_quote(cmark_node* node) {
  const cmark_node* first = node->first_child;
  const bool may_be_alert = first && first->type == CMARK_NODE_PARAGRAPH && first->first_child &&
                            first->first_child->type == CMARK_NODE_TEXT;
  std::optional<AlertMarker> marker;
  if (may_be_alert && literal_of(first->first_child).starts_with("[!"))
    marker = alert_marker(content_of(first));
  if (!marker) return open_container(node, NodeKind::block_quote);
  const NodeId id = builder_.open(NodeKind::admonition, begin_of(node));
  Admonition alert;
  alert.name = builder_.store(ascii_lower_case(marker->name));
  alert.folding = marker->folding;
  builder_.attach(id, builder_.document().admonitions, alert);
  opening_ = Opening::alert;
}

void BlockReader::enter_list(cmark_node* node) {
  Document& document = builder_.document();
  if (node->type == CMARK_NODE_LIST) {
    const NodeId id = builder_.open(NodeKind::list, begin_of(node));
    const uint32_t start = uint32_t(std::max(node->as.list.start, 0));
    builder_.attach(id, document.lists, List{marker_of(node), start, node->as.list.tight});
  } else {
    const NodeId id = builder_.open(NodeKind::list_item, begin_of(node));
    builder_.attach(id, document.list_items, ListItem{});
  }
}

void BlockReader::enter_box(cmark_node* node) {
  const BoxNode& box = box_of(node);
  const BoxOpening& opening = box.opening;
  if (opening.form == BoxForm::tab) return open_container(node, NodeKind::tab);
  const NodeId id = builder_.open(NodeKind::admonition, begin_of(node));
  const uint32_t begin = line_begin(first_line_ + box.line) + box.column;
  Admonition admonition;
  admonition.name = builder_.keep(opening.name, begin + opening.name_begin);
  admonition.name_span = builder_.span({begin + opening.name_begin, begin + opening.name_end});
  for (const std::string& name : opening.classes)
    admonition.classes.push_back(builder_.store(name));
  admonition.folding = opening.folding;
  admonition.hides_title = opening.has_title && opening.title_begin == opening.title_end;
  builder_.attach(id, builder_.document().admonitions, std::move(admonition));
  if (opening.form == BoxForm::directive && box.closing_line == 0) report_unclosed(box);
}

void BlockReader::report_unclosed(const BoxNode& box) {
  const uint32_t line = first_line_ + box.line;
  diagnostics_
      .add(Rule::box_unclosed, builder_.span({line_begin(line) + box.column, line_end(line)}),
           "this box is never closed")
      .help.push_back("close it with a line of " + std::string(box.opening.colons, ':'));
}

// cmark gives a table and its header the line of the paragraph that they were, which may have begun
// with other lines. The delimiter row stands above the first data row, or is the last line.
uint32_t BlockReader::header_line(const cmark_node* table) const {
  const cmark_node* first_row = table->first_child ? table->first_child->next : nullptr;
  const uint32_t behind = first_row ? line_of(first_row) : first_line_ + uint32_t(table->end_line);
  const uint32_t first = line_of(table);
  if (behind >= first + 2 && is_delimiter_row(lines_.line(behind))) return behind - 2;
  uint32_t line = first;
  while (line + 2 < lines_.line_count() && !is_delimiter_row(lines_.line(line + 2))) ++line;
  return line;
}

// Where a table's row begins in its line, behind what its containers put there.
uint32_t BlockReader::row_begin(const cmark_node* table, uint32_t line) const {
  const std::string_view text = builder_.text();
  uint32_t at = line == line_of(table) ? begin_of(table) : line_begin(line);
  const uint32_t end = line_end(line);
  uint32_t quotes = 0;
  for (const cmark_node* node = table; node; node = node->parent)
    quotes += node->type == CMARK_NODE_BLOCK_QUOTE;
  while (at < end && (is_blank(text[at]) || (text[at] == '>' && quotes > 0)))
    quotes -= text[at++] == '>';
  return at;
}

void BlockReader::enter_table(cmark_node* node) {
  const NodeId id = builder_.open(NodeKind::table, row_begin(node, header_line(node)));
  Table table;
  const uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
  for (uint16_t i = 0; i < cmark_gfm_extensions_get_table_columns(node); ++i) {
    const uint8_t letter = alignments[i];
    table.columns.push_back(letter == 'l'   ? Alignment::left
                            : letter == 'c' ? Alignment::center
                            : letter == 'r' ? Alignment::right
                                            : Alignment::none);
  }
  builder_.attach(id, builder_.document().tables, std::move(table));
}

void BlockReader::enter_row(cmark_node* node) {
  const bool is_header = node->prev == nullptr;
  row_line_ = is_header ? header_line(node->parent) : line_of(node);
  if (is_header) own(row_line_ + 1, row_line_ + 1);
  row_at_ = row_begin(node->parent, row_line_);
  builder_.open(is_header ? NodeKind::table_header : NodeKind::table_row, row_at_);
  const std::string_view text = builder_.text();
  if (row_at_ < line_end(row_line_) && text[row_at_] == '|') ++row_at_;
}

void BlockReader::enter_footnote(cmark_node* node) {
  const uint32_t line = line_of(node);
  const std::string_view before =
      lines_.line(line + 1).substr(0, begin_of(node) - line_begin(line));
  const size_t marker = before.rfind("[^");
  const uint32_t begin =
      marker == std::string_view::npos ? begin_of(node) : line_begin(line) + uint32_t(marker);
  const NodeId id = builder_.open(NodeKind::footnote_definition, begin);
  own(line, line);
  Footnote footnote;
  footnote.label = builder_.keep(literal_of(node), begin + 2);
  footnote.number = ++footnotes_;
  footnote.references = uint32_t(std::max(node->footnote.def_count, 0));
  builder_.attach(id, builder_.document().footnotes, footnote);
}

std::optional<AlertMarker> alert_marker(std::string_view content) {
  if (!content.starts_with("[!")) return std::nullopt;
  size_t end = 2;
  while (end < content.size() && (is_ascii_letter(content[end]) || content[end] == '-')) ++end;
  if (end == 2 || end >= content.size() || content[end] != ']') return std::nullopt;
  AlertMarker marker;
  marker.name = content.substr(2, end - 2);
  marker.length = end + 1;
  const char sign = marker.length < content.size() ? content[marker.length] : '\0';
  if (sign == '-') marker.folding = Folding::closed;
  if (sign == '+') marker.folding = Folding::open;
  if (marker.folding != Folding::none) ++marker.length;
  const bool is_end = marker.length >= content.size() || is_white_space(content[marker.length]);
  return is_end ? std::optional(marker) : std::nullopt;
}

}  // namespace silcrow
