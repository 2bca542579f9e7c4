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

// Where `content`, in which `\\|` has become `|`, begins in `source` as its suffix.
std::optional<size_t> piped_suffix(std::string_view source, std::string_view content) {
  while (!content.empty()) {
    if (source.empty() || source.back() != content.back()) return std::nullopt;
    source.remove_suffix(1);
    if (content.back() == '|' && source.ends_with('\\')) source.remove_suffix(1);
    content.remove_suffix(1);
  }
  return source.size();
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

uint32_t content_line_count(std::string_view content) {
  uint32_t count = 0;
  for (size_t at = 0; at < content.size(); ++count)
    at = std::min(content.find('\n', at), content.size()) + 1;
  return count;
}

std::optional<ContentMap> ContentMap::of_lines(std::string_view content, const LineTable& lines,
                                               uint32_t first_line) {
  ContentMap map(content);
  map.first_line_ = map.last_line_ = first_line;
  uint32_t line = first_line;
  for (size_t at = 0, end = 0; at < content.size(); at = end + 1) {
    end = std::min(content.find('\n', at), content.size());
    const std::string_view part = content.substr(at, end - at);
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

bool ContentMap::add_unpiped(size_t offset, std::string_view part, std::string_view source,
                             uint32_t begin) {
  size_t at = 0;
  pieces_.push_back({uint32_t(offset), begin, begin, false});
  for (size_t i = 0; i < part.size(); ++i) {
    const bool is_escaped = part[i] == '|' && source.substr(at, 2) == "\\|";
    if (at >= source.size() || (!is_escaped && source[at] != part[i])) return false;
    const uint32_t place = begin + uint32_t(at);
    if (is_escaped) {
      pieces_.push_back({uint32_t(offset + i), place, place + 2, true});
      pieces_.push_back({uint32_t(offset + i + 1), place + 2, place + 2, false});
      at += 2;
    } else {
      pieces_.back().text_end = place + 1;
      ++at;
    }
  }
  text_end_ = begin + uint32_t(at);
  return true;
}

std::optional<ContentMap> ContentMap::of_cell(std::string_view content, std::string_view text,
                                              uint32_t begin) {
  ContentMap map(content);
  const std::string_view source = text.substr(std::min<size_t>(begin, text.size()));
  if (!map.add_unpiped(0, content, source, begin)) return std::nullopt;
  return map;
}

std::optional<ContentMap> ContentMap::of_piped_lines(std::string_view content,
                                                     const LineTable& lines, uint32_t first_line) {
  ContentMap map(content);
  map.first_line_ = map.last_line_ = first_line;
  uint32_t line = first_line;
  for (const std::string_view part : content_lines(content)) {
    if (line >= lines.line_count()) return std::nullopt;
    const std::string_view source = lines.line(line + 1);
    std::optional<size_t> begin = piped_suffix(source, part);
    if (!begin) begin = piped_suffix(trim_blanks_right(source), part);
    if (!begin) return std::nullopt;
    map.add_unpiped(size_t(part.data() - content.data()), part, source.substr(*begin),
                    lines.line_start(line + 1) + uint32_t(*begin));
    map.last_line_ = line++;
  }
  return map;
}

const ContentMap::Piece& ContentMap::other_piece_at(size_t offset) const {
  static constexpr Piece nowhere{0, 0, 0, false};
  if (pieces_.empty()) return nowhere;
  const auto is_behind = [&](size_t index) {
    return index >= pieces_.size() || pieces_[index].content_begin > offset;
  };
  if (is_behind(recent_) || !is_behind(recent_ + 2)) {
    const auto next = std::upper_bound(
        pieces_.begin(), pieces_.end(), offset,
        [](size_t value, const Piece& piece) { return value < piece.content_begin; });
    recent_ = next == pieces_.begin() ? 0 : size_t(next - pieces_.begin()) - 1;
  }
  if (!is_behind(recent_ + 1)) ++recent_;
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
  const size_t next = recent_ + 1;
  const bool is_same = next >= pieces_.size() || pieces_[next].content_begin >= end;
  const Piece& last = is_same ? first : other_piece_at(end - 1);
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
