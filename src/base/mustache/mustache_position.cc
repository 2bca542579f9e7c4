// Counts lines and code points.
#include "base/mustache/mustache_position.h"

#include <algorithm>

namespace silcrow::mustache {

Position position_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_feed = before.rfind('\n');
  const std::string_view row =
      line_feed == std::string_view::npos ? before : before.substr(line_feed + 1);
  const auto line_feeds = std::count(before.begin(), before.end(), '\n');
  const auto characters =
      std::count_if(row.begin(), row.end(), [](char byte) { return !is_continuation(byte); });
  return {static_cast<std::size_t>(line_feeds) + 1, static_cast<std::size_t>(characters) + 1};
}

}  // namespace silcrow::mustache
