// Finding content lines in their source lines.
#include "parse/content_map.h"

#include <algorithm>

#include "base/ascii.h"

namespace silcrow {

namespace {

// Where `content` begins in `source` as its suffix, blanks at the end of the source aside; npos if
// nowhere. cmark turns a tab that it has half consumed into blanks, which then are not in the
// source: `lead` counts such.
struct Suffix {
  size_t begin = std::string_view::npos;
  size_t lead = 0;
};

Suffix find_suffix(std::string_view source, std::string_view content) {
  Suffix found;
  while (true) {
    if (source.ends_with(content)) {
      found.begin = source.size() - content.size();
      return found;
    }
    std::string_view trimmed = source;
    while (trimmed.size() > content.size() && is_blank(trimmed.back())) trimmed.remove_suffix(1);
    if (trimmed.ends_with(content)) {
      found.begin = trimmed.size() - content.size();
      return found;
    }
    if (content.empty() || !is_blank(content.front())) return found;
    content.remove_prefix(1);
    ++found.lead;
  }
}

}  // namespace

std::vector<std::string_view> content_lines(std::string_view content) {
  std::vector<std::string_view> lines;
  for (size_t begin = 0; begin < content.size();) {
    const size_t end = std::min(content.find('\n', begin), content.size());
    lines.push_back(content.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::optional<ContentMap> ContentMap::of_lines(std::string_view content, const LineTable& lines,
                                               uint32_t first_line) {
  ContentMap map(content);
  map.first_line_ = map.last_line_ = first_line;
  uint32_t line = first_line;
  for (const std::string_view part : content_lines(content)) {
    if (line >= lines.line_count()) return std::nullopt;
    const Suffix suffix = find_suffix(lines.line(line + 1), part);
    if (suffix.begin == std::string_view::npos) return std::nullopt;
    const uint32_t offset = uint32_t(part.data() - content.data());
    const uint32_t begin = lines.line_start(line + 1) + uint32_t(suffix.begin);
    if (suffix.lead > 0) map.pieces_.push_back({offset, begin, begin, true});
    map.text_end_ = begin + uint32_t(part.size() - suffix.lead);
    map.pieces_.push_back({offset + uint32_t(suffix.lead), begin, map.text_end_, false});
    map.last_line_ = line++;
  }
  return map;
}

std::optional<ContentMap> ContentMap::within_line(std::string_view content, std::string_view text,
                                                  uint32_t begin) {
  if (text.substr(std::min<size_t>(begin, text.size()), content.size()) != content)
    return std::nullopt;
  ContentMap map(content);
  map.text_end_ = begin + uint32_t(content.size());
  map.pieces_.push_back({0, begin, map.text_end_, false});
  return map;
}

std::optional<ContentMap> ContentMap::of_cell(std::string_view content, std::string_view text,
                                              uint32_t begin) {
  ContentMap map(content);
  uint32_t at = begin;
  map.pieces_.push_back({0, at, at, false});
  for (size_t i = 0; i < content.size(); ++i) {
    const bool is_escaped =
        content[i] == '|' && at + 1 < text.size() && text[at] == '\\' && text[at + 1] == '|';
    if (at >= text.size() || (!is_escaped && text[at] != content[i])) return std::nullopt;
    if (is_escaped) {
      map.pieces_.push_back({uint32_t(i), at, at + 2, true});
      at += 2;
      map.pieces_.push_back({uint32_t(i + 1), at, at, false});
    } else {
      map.pieces_.back().text_end = ++at;
    }
  }
  map.text_end_ = at;
  return map;
}

const ContentMap::Piece& ContentMap::piece_at(size_t offset) const {
  static constexpr Piece nowhere{0, 0, 0, false};
  if (pieces_.empty()) return nowhere;
  if (recent_ >= pieces_.size() || pieces_[recent_].content_begin > offset) recent_ = 0;
  while (recent_ + 1 < pieces_.size() && pieces_[recent_ + 1].content_begin <= offset) ++recent_;
  return pieces_[recent_];
}

TextRange ContentMap::range(size_t begin, size_t end) const {
  const Piece& first = piece_at(begin);
  TextRange range;
  range.begin = first.text_begin;
  if (!first.is_replaced) {
    // Past the end of its line stands the line end, which the content has as "\n".
    range.begin = std::min(range.begin + uint32_t(begin - first.content_begin), first.text_end);
  }
  range.end = range.begin;
  if (end <= begin) return range;
  const Piece& last = piece_at(end - 1);
  const uint32_t wanted = last.text_begin + uint32_t(end - last.content_begin);
  range.end = last.is_replaced ? last.text_end : std::min(wanted, last.text_end + 1);
  range.end = std::max(range.end, range.begin);
  return range;
}

size_t ContentMap::contiguous(size_t begin) const {
  const Piece& piece = piece_at(begin);
  if (piece.is_replaced) return 1;
  const size_t next = size_t(&piece - pieces_.data()) + 1;
  const size_t end = next < pieces_.size() ? pieces_[next].content_begin : content_.size();
  return end - begin;
}

}  // namespace silcrow
