// A line's place is known; what lies within it keeps its distance from the beginning.
#include "model/code_places.h"

#include <algorithm>

namespace silcrow {

CodePlaces::CodePlaces(const CodeBlock& block) : block_(block) {
  for (size_t at = 0; at < block.content.size() && line_begins_.size() < block.lines.size();) {
    line_begins_.push_back(at);
    const size_t end = block.content.find('\n', at);
    at = end == block.content.npos ? block.content.size() : end + 1;
  }
}

Span CodePlaces::place(size_t begin, size_t end) const {
  const auto next = std::ranges::upper_bound(line_begins_, begin);
  if (next == line_begins_.begin()) return block_.info_span;
  const auto line = size_t(next - line_begins_.begin()) - 1;
  const size_t line_begin = line_begins_[line];
  const size_t line_end = std::min(block_.content.find('\n', line_begin), block_.content.size());
  Span place = block_.lines[line];
  // Blanks that are left of a half-eaten tab stand nowhere in the file.
  const size_t length = place.end - place.begin;
  const size_t added = line_end - line_begin - std::min(length, line_end - line_begin);
  const auto offset = [&](size_t at) {
    const size_t column = std::clamp(at, line_begin, line_end) - line_begin;
    return uint32_t(column - std::min(column, added));
  };
  place.end = place.begin + offset(end);
  place.begin += offset(begin);
  return place;
}

}  // namespace silcrow
