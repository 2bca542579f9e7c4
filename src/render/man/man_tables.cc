// Tables: by tbl(1) where they fit into a page of 80 columns, else as records, a paragraph for each
// row. Within a cell of tbl no macros may stand, and only one column can take the width that is
// left, so a row of more than four cells, or with two that must be broken, reads better as a
// record, in narrow terminals too.
#include <algorithm>

#include "base/html_tags.h"
#include "render/man/man_node_writer.h"

namespace silcrow {
namespace {

constexpr size_t page_columns = 78 - 7;  // of a section's text
constexpr size_t gap_columns = 3;        // what tbl puts between columns
constexpr size_t least_wide_column = 20;
constexpr size_t most_columns = 4;
constexpr size_t longest_tag = 20;  // of a field's name in a record

char format_letter(Alignment alignment) {
  switch (alignment) {
    case Alignment::right: return 'r';
    case Alignment::center: return 'c';
    case Alignment::left:
    case Alignment::none: return 'l';
  }
  return 'l';
}

// What tbl would take for a request, a rule or a block of text at a cell's beginning.
std::string safe_cell(const std::string& text) {
  constexpr std::string_view marks = "_=.'";
  const bool is_special = !text.empty() && (marks.find(text[0]) != std::string_view::npos ||
                                            text.starts_with("T{") || text.starts_with("T}"));
  return is_special ? "\\&" + text : text;
}

}  // namespace

struct ManNodeWriter::Grid {
  struct Cell {
    NodeId id{};
    OneLine line;
  };
  const Table* facts = nullptr;
  std::vector<std::vector<Cell>> rows;  // the head first, then the body
  bool has_head = false;                // with any words in it
  bool has_lines = false;               // a cell is more than one line of text
  std::vector<size_t> widths;           // of the columns

  size_t gaps() const { return gap_columns * (widths.size() - 1); }
  size_t width() const {
    size_t sum = gaps();
    for (const size_t width : widths) sum += width;
    return sum;
  }
  // A character that no cell has. Without any, the tab that tbl takes by itself: cells have none.
  char separator() const {
    for (const char wanted : {'@', '|', ';', '%', '#', '!'}) {
      const bool is_used = std::ranges::any_of(rows, [wanted](const auto& row) {
        return std::ranges::any_of(row, [wanted](const Cell& cell) {
          return cell.line.text.find(wanted) != std::string::npos;
        });
      });
      if (!is_used) return wanted;
    }
    return '\t';
  }
  size_t widest() const {
    return size_t(std::max_element(widths.begin(), widths.end()) - widths.begin());
  }
};

// Whether it has a line break or a link that needs its address told.
bool ManNodeWriter::has_lines(NodeId cell) const {
  for (uint32_t i = uint32_t(cell) + 1; i < uint32_t(node(cell).end); ++i) {
    const Node& here = document_.nodes[i];
    if (here.kind == NodeKind::hard_break) return true;
    if (here.kind != NodeKind::html_inline) continue;
    const std::vector<HtmlPiece> pieces = html_pieces(here.text);
    if (!pieces.empty() && is_html_name(pieces[0].name, "br")) return true;
  }
  return false;
}

ManNodeWriter::Grid ManNodeWriter::read_table(NodeId id) {
  Grid table;
  table.facts = &document_.tables[node(id).data];
  table.widths.resize(table.facts->columns.size());
  for (uint32_t row = uint32_t(id) + 1; row < uint32_t(node(id).end);
       row = uint32_t(node(NodeId{row}).end)) {
    std::vector<Grid::Cell>& cells = table.rows.emplace_back();
    for (uint32_t cell = row + 1; cell < uint32_t(node(NodeId{row}).end);
         cell = uint32_t(node(NodeId{cell}).end)) {
      const size_t column = cells.size();
      cells.push_back({NodeId{cell}, one_line(NodeId{cell}, ManFill::cell)});
      if (column >= table.widths.size()) table.widths.push_back(0);
      table.widths[column] = std::max(table.widths[column], cells.back().line.columns);
      table.has_lines = table.has_lines || has_lines(NodeId{cell});
    }
  }
  table.has_head = !table.rows.empty() && std::ranges::any_of(table.rows[0], [](const auto& cell) {
    return !cell.line.text.empty();
  });
  return table;
}

void ManNodeWriter::write_table(NodeId id) {
  const size_t links = links_.size();
  const Grid table = read_table(id);
  if (table.widths.empty() || (!table.has_head && table.rows.size() < 2)) return;
  const size_t room = page_columns - std::min<size_t>(layout_.indent(), page_columns);
  const size_t others = table.width() - table.widths[table.widest()];
  const bool fits = table.width() <= room || others + least_wide_column <= room;
  if (fits && !table.has_lines && table.widths.size() <= most_columns) {
    write_tbl(table, room);
  } else {
    links_.resize(links);  // within records links stand in the text
    write_records(table);
  }
}

void ManNodeWriter::write_tbl(const Grid& table, size_t room) {
  const size_t wide = table.width() > room ? table.widest() : SIZE_MAX;
  const char separator = table.separator();
  std::string head_format, body_format, rule, rule_row;
  for (size_t column = 0; column < table.widths.size(); ++column) {
    const Alignment alignment =
        column < table.facts->columns.size() ? table.facts->columns[column] : Alignment::none;
    const std::string letter(1, format_letter(alignment));
    const std::string gap = column == 0 ? "" : " ";
    head_format += gap + letter + (column == wide ? "Bx" : "B");
    body_format += gap + letter + (column == wide ? "x" : "");
    rule += gap + '_';
    rule_row += (column == 0 ? "_" : std::string(1, separator) + '_');
  }
  layout_.begin_paragraph();
  layout_.write_line(".TS");
  if (separator != '\t') layout_.write_line(std::string("tab(") + separator + ");");
  // Across the whole width, mandoc draws a rule of the format one column too long, but not one of
  // the data.
  const bool is_full_width = wide != SIZE_MAX;
  if (table.has_head) layout_.write_line(is_full_width ? head_format : head_format + '\n' + rule);
  layout_.write_line(body_format + '.');
  if (table.has_head) write_tbl_row(table, 0, wide, separator);
  if (table.has_head && is_full_width) layout_.write_line(rule_row);
  for (size_t row = 1; row < table.rows.size(); ++row) {
    write_tbl_row(table, row, wide, separator);
  }
  layout_.write_line(".TE");
  layout_.end_paragraph();
}

// A cell of the wide column is a block of lines, which tbl fills.
void ManNodeWriter::write_tbl_row(const Grid& table, size_t row, size_t wide, char separator) {
  std::string line;
  for (size_t column = 0; column < table.rows[row].size(); ++column) {
    const Grid::Cell& cell = table.rows[row][column];
    if (column > 0) line += separator;
    if (column != wide || cell.line.columns <= least_wide_column) {
      line += safe_cell(cell.line.text);
      continue;
    }
    layout_.write_line(line + "T{");
    ManFiller* const outer = filler_;
    ManFiller filler(layout_, ManFill::text_block);
    filler_ = &filler;
    write_inlines(cell.id);
    filler.end_paragraph();
    filler_ = outer;
    line = "T}";
  }
  layout_.write_line(line.empty() ? "\\&" : line);
}

// The names of the columns come first, so that a reader knows what is told of each row.
void ManNodeWriter::write_records(const Grid& table) {
  std::string first, names;
  for (const Grid::Cell& cell : table.rows[0]) {
    const std::string name = one_line(cell.id, ManFill::cell).text;
    if (&cell == &table.rows[0].front()) {
      first = name;
    } else if (!name.empty()) {
      names += (names.empty() ? "" : ", ") + name;
    }
  }
  if (table.has_head) {
    layout_.begin_paragraph();
    const std::string colon = first.empty() || names.empty() ? "" : ": ";
    layout_.write_line(".I " + man_argument(first + colon + names));
    layout_.end_paragraph();
  }
  for (size_t row = 1; row < table.rows.size(); ++row) write_record(table, row);
}

void ManNodeWriter::write_field(NodeId cell) {
  write_inlines(cell);
  filler_->end_paragraph();
  layout_.end_paragraph();
}

void ManNodeWriter::write_record(const Grid& table, size_t row) {
  const std::vector<Grid::Cell>& cells = table.rows[row];
  std::string tag = cells.empty() ? "" : one_line(cells[0].id, ManFill::bold_argument).text;
  if (tag.empty()) tag = "\\&";
  layout_.write_opening(".TP " + std::to_string(man_box_columns) + "\n.B " + man_argument(tag),
                        man_box_columns);
  if (table.rows[0].size() == 2) {  // the head has told what the other one is
    if (cells.size() == 2) write_field(cells[1].id);
    if (layout_.is_begun()) layout_.write_line("\\&");
    return;
  }
  layout_.write_line(".PD 0");  // the fields of a record stand close together
  layout_.write_line(".RS " + std::to_string(man_box_columns));
  size_t names = 0;
  for (size_t column = 1; column < table.rows[0].size(); ++column) {
    names = std::max(names, table.rows[0][column].line.columns + 2);
  }
  const auto tag_columns = uint32_t(std::min(names, longest_tag));
  const std::string field = ".TP " + std::to_string(tag_columns) + "\n.I ";
  for (size_t column = 1; column < cells.size(); ++column) {
    if (cells[column].line.text.empty()) continue;
    const std::string name =
        column < table.rows[0].size() ? table.rows[0][column].line.text : std::string();
    layout_.write_opening(field + (name.empty() ? "\\&" : man_argument(name) + ':'), tag_columns);
    write_field(cells[column].id);
  }
  layout_.write_line(".RE");
  layout_.write_line(".PD");
}

}  // namespace silcrow
