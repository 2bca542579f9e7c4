// Tables as GitHub has them, a row a line.
#include "render/markdown/markdown_node_writer.h"

namespace silcrow {

namespace {

std::string_view delimiter(Alignment alignment) {
  switch (alignment) {
    case Alignment::none: return " --- |";
    case Alignment::left: return " :-- |";
    case Alignment::center: return " :-: |";
    case Alignment::right: return " --: |";
  }
  return "";
}

}  // namespace

std::string MarkdownNodeWriter::table_row(NodeId row, size_t columns) {
  std::string line = "|";
  size_t cells = 0;
  for (uint32_t cell = uint32_t(row) + 1; cell < uint32_t(node(row).end);
       cell = uint32_t(node(NodeId{cell}).end)) {
    line += ' ' + markdown_cell(phrases_of(NodeId{cell}, MarkdownTone::prose)) + " |";
    ++cells;
  }
  for (; cells < columns; ++cells) line += "  |";
  return line;
}

void MarkdownNodeWriter::write_table(NodeId id, const Node& table) {
  const std::vector<Alignment>& columns = document_.tables[table.data].columns;
  begin_block(MarkdownGap::always);
  for (uint32_t row = uint32_t(id) + 1; row < uint32_t(table.end);
       row = uint32_t(node(NodeId{row}).end)) {
    lines_.write_line(table_row(NodeId{row}, columns.size()));
    if (node(NodeId{row}).kind != NodeKind::table_header) continue;
    std::string line = "|";
    for (const Alignment column : columns) line += delimiter(column);
    lines_.write_line(line);
  }
}

}  // namespace silcrow
