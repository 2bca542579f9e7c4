// Line starts by one scan, positions by binary search.
#include "source/line_table.h"

#include <algorithm>

namespace silcrow {

LineTable::LineTable(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_return) starts_.push_back(uint32_t(i + 1));
  }
}

Position LineTable::position(uint32_t offset) const {
  offset = std::min(offset, uint32_t(text_.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const uint32_t line = uint32_t(next - starts_.begin());
  uint32_t column = 1;
  for (uint32_t i = starts_[line - 1]; i < offset; ++i) {
    const bool continuation = (uint8_t(text_[i]) & 0xC0) == 0x80;
    if (!continuation) ++column;
  }
  return {line, column};
}

std::string_view LineTable::line(uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const uint32_t begin = starts_[number - 1];
  uint32_t end = number < starts_.size() ? starts_[number] : uint32_t(text_.size());
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return text_.substr(begin, end - begin);
}

}  // namespace silcrow
