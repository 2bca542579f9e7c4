// Turns byte offsets into the lines and columns that people and editors count.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace silcrow {

// Both count from 1. The column counts Unicode code points; a byte that is no UTF-8 counts as one.
struct Position {
  uint32_t line = 1;
  uint32_t column = 1;

  bool operator==(const Position&) const = default;
};

// The line starts of one text, which must outlive the table. A line ends at "\n", "\r\n" or a lone
// "\r", as in CommonMark. A question takes time logarithmic in the number of lines, however long
// they are: code points are counted beforehand, block by block.
class LineTable {
 public:
  // Without the counts a question for a column takes time linear in the length of its line.
  enum class Columns : uint8_t { counted, uncounted };

  explicit LineTable(std::string_view text, Columns columns = Columns::counted);

  // The position of a byte offset; one past the last byte is allowed.
  Position position(uint32_t offset) const;

  // The byte offset of a position; that of the line's end for a column beyond it, the text's for a
  // line beyond the last. Linear in the length of the line.
  uint32_t offset(Position position) const;

  // The text of a line (from 1), without its line end; empty past the last line.
  std::string_view line(uint32_t number) const {
    if (number == 0 || number > starts_.size()) return {};
    const uint32_t begin = starts_[number - 1];
    uint32_t end = number < starts_.size() ? starts_[number] : uint32_t(text_.size());
    if (end > begin && text_[end - 1] == '\n') --end;
    if (end > begin && text_[end - 1] == '\r') --end;
    return text_.substr(begin, end - begin);
  }

  uint32_t line_count() const { return uint32_t(starts_.size()); }
  uint32_t line_start(uint32_t number) const { return starts_[number - 1]; }

 private:
  uint32_t code_points(uint32_t begin, uint32_t end) const;

  std::string_view text_;
  std::vector<uint32_t> starts_;
  std::vector<uint32_t> counts_;  // how many code points begin before each block of bytes; or none
};

}  // namespace silcrow
