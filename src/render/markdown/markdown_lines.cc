// The containers' marks are put together for every line: nesting is bounded when pages are parsed.
#include "render/markdown/markdown_lines.h"

#include <utility>

namespace silcrow {

void MarkdownLines::open(std::string first, std::string rest, MarkdownSpacing spacing) {
  containers_.push_back({std::move(first), std::move(rest), spacing});
}

void MarkdownLines::close() {
  if (!containers_.back().is_begun) write_line({});
  containers_.pop_back();
}

void MarkdownLines::begin_block(MarkdownGap gap) {
  bool& has_blocks = containers_.empty() ? has_blocks_ : containers_.back().has_blocks;
  const bool is_first = !std::exchange(has_blocks, true);
  const bool is_tight =
      !containers_.empty() && containers_.back().spacing == MarkdownSpacing::tight;
  if (!is_first && !(is_tight && gap == MarkdownGap::none_if_tight)) write_line({});
}

void MarkdownLines::join_next() {
  (containers_.empty() ? has_blocks_ : containers_.back().has_blocks) = false;
}

void MarkdownLines::write_line(std::string_view line) {
  const size_t begin = out_.size();
  for (Container& container : containers_)
    out_ += std::exchange(container.is_begun, true) ? container.rest : container.first;
  if (line.empty()) {
    while (out_.size() > begin && out_.back() == ' ') out_.pop_back();
  }
  out_.append(line).append("\n");
}

void MarkdownLines::write_lines(std::string_view lines) {
  while (true) {
    const size_t end = lines.find('\n');
    write_line(lines.substr(0, end));
    if (end == std::string_view::npos) return;
    lines.remove_prefix(end + 1);
  }
}

}  // namespace silcrow
