// Works on cells: one code point each, with what the terminal is given for it.
#include "diag/terminal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/unicode.h"

namespace silcrow {

namespace {

constexpr size_t tab_width = 4;

struct Cell {
  std::string text;
  size_t width = 1;
  size_t offset = 0;  // of its first byte in the line
};

bool is_unseen(char32_t code_point) {
  const GeneralCategory category = general_category(code_point);
  if (category == GeneralCategory::line_separator) return true;
  if (category == GeneralCategory::paragraph_separator) return true;
  // Joiners are part of words in some scripts and of emoji.
  return category == GeneralCategory::format && !is_join_control(code_point);
}

// `column` is where the cell begins: a tab's width depends on it.
Cell cell_of(char32_t code_point, size_t column, size_t offset) {
  if (code_point == '\t') {
    const size_t width = tab_width - column % tab_width;
    return {std::string(width, ' '), width, offset};
  }
  if (code_point < 0x20)
    code_point += 0x2400;  // the control pictures, in the order of the controls
  if (code_point == 0x7F) code_point = 0x2421;
  if (code_point >= 0x80 && code_point < 0xA0) code_point = replacement_character;
  Cell cell{"", 1, offset};
  if (is_unseen(code_point)) {
    cell.text = fmt::format("<U+{:04X}>", uint32_t(code_point));
    cell.width = cell.text.size();
    return cell;
  }
  append_utf8(cell.text, code_point);
  if (code_point >= 0x80) cell.width = column_width(code_point);
  return cell;
}

std::vector<Cell> cells_of(std::string_view text) {
  std::vector<Cell> cells;
  size_t column = 0;
  for (size_t offset = 0; offset < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, offset);
    cells.push_back(cell_of(decoded.code_point, column, offset));
    column += cells.back().width;
    offset += decoded.length;
  }
  return cells;
}

// The bytes that can matter for what is shown around `begin`, on borders of code points.
struct Window {
  size_t begin;
  size_t end;
};

Window window_around(std::string_view line, size_t begin, size_t width) {
  const auto is_continuation = [&](size_t at) { return (uint8_t(line[at]) & 0xC0) == 0x80; };
  const size_t reach = 4 * width;  // bytes in a code point, at most
  Window window{begin > reach ? begin - reach : 0, std::min(line.size(), begin + reach)};
  for (int i = 0; i < 3 && window.begin > 0 && is_continuation(window.begin); ++i) --window.begin;
  for (int i = 0; i < 3 && window.end < line.size() && is_continuation(window.end); ++i) {
    ++window.end;
  }
  return window;
}

// The cells that are shown: from a third of the width before the mark, or less where the line ends
// soon.
struct Shown {
  size_t first;
  size_t last;  // one past
};

Shown shown_cells(const std::vector<Cell>& cells, size_t mark, size_t width) {
  size_t total = 0;
  for (const Cell& cell : cells) total += cell.width;
  if (total <= width) return {0, cells.size()};
  const size_t room = width - 2;  // for an ellipsis at either end
  Shown shown{mark, mark};
  size_t used = 0;
  while (shown.first > 0 && used + cells[shown.first - 1].width <= room / 3) {
    used += cells[--shown.first].width;
  }
  while (shown.last < cells.size() && used + cells[shown.last].width <= room) {
    used += cells[shown.last++].width;
  }
  while (shown.first > 0 && used + cells[shown.first - 1].width <= room) {
    used += cells[--shown.first].width;
  }
  return shown;
}

}  // namespace

std::string terminal_text(std::string_view text) {
  std::string shown;
  for (const Cell& cell : cells_of(text)) shown += cell.text;
  return shown;
}

size_t terminal_columns(std::string_view text) {
  size_t columns = 0;
  for (const Cell& cell : cells_of(text)) columns += cell.width;
  return columns;
}

Excerpt excerpt(std::string_view line, size_t begin, size_t end, size_t width) {
  begin = std::min(begin, line.size());
  end = std::clamp(end, begin, line.size());
  const Window window = window_around(line, begin, width);
  const std::vector<Cell> cells = cells_of(line.substr(window.begin, window.end - window.begin));

  size_t mark = 0;
  while (mark < cells.size() && window.begin + cells[mark].offset < begin) ++mark;
  const Shown shown = shown_cells(cells, mark, width);

  Excerpt result;
  size_t column = 0;
  size_t mark_end = 0;
  if (window.begin > 0 || shown.first > 0) {
    result.text = "…";
    column = 1;
  }
  result.mark_begin = column;
  for (size_t i = shown.first; i < shown.last; ++i) {
    if (i == mark) {
      result.mark_begin = column;
      result.first_byte = result.last_byte = result.text.size();
    }
    result.text += cells[i].text;
    column += cells[i].width;
    if (window.begin + cells[i].offset >= end) continue;
    mark_end = column;
    if (i >= mark) result.last_byte = result.text.size();
  }
  if (mark >= shown.last) result.mark_begin = column;
  if (window.end < line.size() || shown.last < cells.size()) result.text += "…";
  result.mark_width = std::max(mark_end, result.mark_begin + 1) - result.mark_begin;
  return result;
}

}  // namespace silcrow
