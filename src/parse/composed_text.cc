// The map from composed text to files: pieces in the order of the text, found by binary search.
#include "parse/composed_text.h"

#include <algorithm>

namespace silcrow {

void ComposedText::set_view(FileId file, std::string_view text, uint32_t offset) {
  is_view_ = true;
  view_file_ = file;
  view_offset_ = offset;
  view_ = text.substr(offset);
}

uint32_t ComposedText::add_include(uint32_t parent, Span site) {
  includes_.push_back({parent, site, includes_[parent].depth + 1});
  return uint32_t(includes_.size() - 1);
}

void ComposedText::append_exact(uint32_t include, FileId file, uint32_t begin,
                                std::string_view bytes) {
  if (bytes.empty()) return;
  const uint32_t end = begin + uint32_t(bytes.size());
  const bool continues = !pieces_.empty() && pieces_.back().is_exact &&
                         pieces_.back().include == include && pieces_.back().source.file == file &&
                         pieces_.back().source.end == begin;
  if (continues) {
    pieces_.back().source.end = end;
  } else {
    pieces_.push_back({uint32_t(owned_.size()), include, {file, begin, end}, true});
  }
  owned_ += bytes;
}

void ComposedText::append_replaced(uint32_t include, Span replaced, std::string_view bytes) {
  if (bytes.empty()) return;
  pieces_.push_back({uint32_t(owned_.size()), include, replaced, false});
  owned_ += bytes;
}

const ComposedText::Piece& ComposedText::piece_at(uint32_t offset) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                       [](uint32_t value, const Piece& piece) { return value < piece.begin; });
  return after == pieces_.begin() ? *after : *(after - 1);
}

uint32_t ComposedText::piece_end(uint32_t offset) const {
  if (is_view_ || pieces_.empty()) return uint32_t(text().size());
  const size_t next = size_t(&piece_at(offset) - pieces_.data()) + 1;
  return next < pieces_.size() ? pieces_[next].begin : uint32_t(text().size());
}

ComposedText::Edge ComposedText::begin_edge(uint32_t offset) const {
  const Piece& piece = piece_at(offset);
  Span at = piece.source;
  if (piece.is_exact) at.begin = std::min(at.begin + (offset - piece.begin), at.end);
  return {piece.include, at};
}

ComposedText::Edge ComposedText::end_edge(uint32_t offset) const {
  if (offset == 0) return begin_edge(0);
  const Piece& piece = piece_at(offset - 1);
  Span at = piece.source;
  if (piece.is_exact) at.end = std::min(at.begin + (offset - piece.begin), at.end);
  return {piece.include, at};
}

ComposedText::Edge ComposedText::outer(Edge edge) const {
  const Include& include = includes_[edge.include];
  return {include.parent, include.site};
}

Span ComposedText::span(uint32_t begin, uint32_t end) const {
  if (is_view_) return {view_file_, begin + view_offset_, end + view_offset_};
  if (pieces_.empty()) return {};
  Edge first = begin_edge(begin);
  Edge last = begin == end ? first : end_edge(end);
  while (first.include != last.include) {
    const bool first_is_deeper = includes_[first.include].depth > includes_[last.include].depth;
    const bool both = includes_[first.include].depth == includes_[last.include].depth;
    if (first_is_deeper || both) first = outer(first);
    if (!first_is_deeper || both) last = outer(last);
  }
  if (begin == end) return {first.at.file, first.at.begin, first.at.begin};
  return {first.at.file, first.at.begin, std::max(first.at.begin, last.at.end)};
}

}  // namespace silcrow
