// Keeps cmark-gfm's tables within bounded time and memory. Two inputs are quadratic there:
//
//   - a table of many columns and many short rows: every row is padded with empty cells (200 KB of
//   text
//     became 16 seconds and gigabytes). A delimiter row is refused when the table under it would
//     have far more cells than the text has bytes; it stays a paragraph, and the author is told.
//   - a long paragraph above lines that look like delimiter rows: the whole paragraph is read as a
//   row
//     for each of them. Only its last line matters, so a delimiter row whose columns are not as
//     many as those of that line is refused at once, as it would be anyway, and one under a
//     paragraph of more than 200 lines too.
//
// "Refused" means to return the paragraph as the line's container, which ends the round of
// questions.
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include "base/ascii.h"
#include "parse/extensions/extension_parts.h"

namespace silcrow {

namespace {

bool may_be_delimiter_row(std::string_view text) {
  return text.find('-') != std::string_view::npos &&
         text.find_first_not_of("|-: \t\v\f") == std::string_view::npos;
}

// Cells of a row, with the scanner's own idea of an escape: a backslash takes any punctuation with
// it.
uint32_t count_cells(std::string_view row) {
  row = trim_blanks(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  uint32_t cells = 0;
  bool has_content = false;
  for (size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\' && i + 1 < row.size() && is_ascii_punctuation(row[i + 1])) ++i;
    const bool is_end = row[i] == '|' && (i == 0 || row[i - 1] != '\\');
    cells += is_end;
    has_content = is_end ? false : has_content || !is_blank(row[i]);
  }
  return cells + has_content;
}

constexpr uint32_t most_lines_above = 200;

std::string_view last_line(const cmark_node* paragraph) {
  const std::string_view content(reinterpret_cast<const char*>(paragraph->content.ptr),
                                 size_t(paragraph->content.size));
  const std::string_view lines = trim_blanks_right(content);
  return lines.substr(lines.rfind('\n') + 1);
}

// How many lines from this one on come before a blank one. Each line is looked at once in all.
uint32_t lines_until_blank(PageContext& context, uint32_t line) {
  uint32_t& blank = context.next_blank_line;
  if (blank <= line) {
    blank = line + 1;
    while (blank < context.lines->line_count() &&
           !trim_blanks(context.lines->line(blank + 1)).empty())
      ++blank;
  }
  return blank - line;
}

// Whether most of the table's cells would be padding, and many.
bool is_mostly_padding(PageContext& context, uint32_t line, uint32_t columns) {
  if (columns < 32) return false;
  const uint64_t rows = lines_until_blank(context, line);
  const uint32_t last = uint32_t(line + rows);
  const uint64_t end = last < context.lines->line_count() ? context.lines->line_start(last + 1)
                                                          : context.text.size();
  const uint64_t bytes = end - context.lines->line_start(line + 1);
  return rows * columns > 20'000 + 4 * bytes;
}

cmark_node* guard_table(cmark_syntax_extension*, int indented, cmark_parser* parser,
                        cmark_node* parent, unsigned char* input, int length) {
  if (indented || parent->type != CMARK_NODE_PARAGRAPH) return nullptr;
  const std::string_view text = line_rest(parser, input, length);
  if (!may_be_delimiter_row(text)) return nullptr;
  const uint32_t columns = count_cells(text);
  if (columns != count_cells(last_line(parent))) return parent;
  PageContext& context = page_context(parser);
  const uint32_t own_line = uint32_t(cmark_parser_get_line_number(parser) - 1);
  const uint32_t line = context.first_line + own_line;
  const bool is_long = own_line > uint32_t(parent->start_line) + most_lines_above;
  if (!is_long && !is_mostly_padding(context, line, columns)) return nullptr;
  context.refused_tables.push_back(line);
  return parent;
}

}  // namespace

cmark_syntax_extension* make_table_guard_extension() {
  cmark_syntax_extension* extension = cmark_syntax_extension_new("silcrow-table-guard");
  cmark_syntax_extension_set_open_block_func(extension, guard_table);
  return extension;
}

}  // namespace silcrow
