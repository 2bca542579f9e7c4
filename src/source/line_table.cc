// Line starts by one scan, positions by binary search.
#include "source/line_table.h"

#include <algorithm>
#include <cstring>

namespace silcrow {

// How many bytes are counted as one; a shorter stretch is counted when it is asked for.
static constexpr uint32_t block_size = 256;

static bool begins_code_point(char byte) { return (uint8_t(byte) & 0xC0) != 0x80; }

// Eight bytes at a time: a byte begins a code point unless its two high bits are 1 and 0. Each byte
// of `counts` counts one in eight, and holds no more than 255.
static uint32_t count_code_points(std::string_view bytes) {
  static_assert(block_size / sizeof(uint64_t) <= 255);
  uint64_t counts = 0;
  size_t at = 0;
  for (uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    counts += (~(word >> 7) | (word >> 6)) & 0x0101010101010101U;
  }
  const uint64_t pairs = (counts & 0x00FF00FF00FF00FFU) + (counts >> 8 & 0x00FF00FF00FF00FFU);
  const uint32_t whole = uint32_t(pairs * 0x0001000100010001U >> 48);
  return whole + uint32_t(std::count_if(bytes.begin() + at, bytes.end(), begins_code_point));
}

LineTable::LineTable(std::string_view text, Columns columns) : text_(text) {
  starts_.push_back(0);
  if (text.find('\r') == std::string_view::npos) {
    for (size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
      starts_.push_back(uint32_t(i + 1));
  } else {
    for (size_t i = 0; i < text.size(); ++i) {
      const bool is_lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
      if (text[i] == '\n' || is_lone_return) starts_.push_back(uint32_t(i + 1));
    }
  }
  if (columns == Columns::uncounted) return;
  uint32_t count = 0;
  for (size_t block = 0; block <= text.size(); block += block_size) {
    counts_.push_back(count);
    count += count_code_points(text.substr(block, block_size));
  }
}

// How many code points begin in [begin, end).
uint32_t LineTable::code_points(uint32_t begin, uint32_t end) const {
  if (counts_.empty()) {
    return uint32_t(std::count_if(text_.begin() + begin, text_.begin() + end, begins_code_point));
  }
  if (end - begin <= block_size) return count_code_points(text_.substr(begin, end - begin));
  const auto before = [this](uint32_t at) {
    const uint32_t block = at / block_size;
    return counts_[block] + count_code_points(text_.substr(block * block_size, at % block_size));
  };
  return before(end) - before(begin);
}

Position LineTable::position(uint32_t offset) const {
  offset = std::min(offset, uint32_t(text_.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const uint32_t line = uint32_t(next - starts_.begin());
  return {line, code_points(starts_[line - 1], offset) + 1};
}

uint32_t LineTable::offset(Position position) const {
  if (position.line > line_count()) return uint32_t(text_.size());
  const std::string_view line = this->line(position.line);
  uint32_t column = 0;
  size_t at = 0;
  while (at < line.size() && (!begins_code_point(line[at]) || ++column < position.column)) ++at;
  return line_start(position.line) + uint32_t(at);
}

}  // namespace silcrow
