// The way from a block's content back to the text.
//
// cmark keeps the inline content of a paragraph, a heading or a cell as a string of its own: the
// lines without their container prefixes. Its line and column numbers are wrong in some thirty
// cases, but one thing always holds: every content line is a suffix of its source line (blanks at
// the end aside). So the content is found again line by line, and each line becomes a piece of the
// map. In table cells a
// `\|` of the source is a `|` of the content; it becomes a piece that maps as a whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "source/line_table.h"

namespace silcrow {

// A half-open range of bytes of the composed text.
struct TextRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

class ContentMap {
 public:
  // Maps lines from source line `first_line` (from 0) on; nothing if one does not fit.
  static std::optional<ContentMap> of_lines(std::string_view content, const LineTable& lines,
                                            uint32_t first_line);
  // The same for a paragraph that a table was split from, where cmark has undone `\|`.
  static std::optional<ContentMap> of_piped_lines(std::string_view content, const LineTable& lines,
                                                  uint32_t first_line);
  // Maps content that lies within one line and begins at `begin` of the text: of an ATX heading,
  // whose closing hashes are gone, or of a title.
  static std::optional<ContentMap> within_line(std::string_view content, std::string_view text,
                                               uint32_t begin);
  // Maps a cell's content that begins at `begin` of the text, undoing `\|`.
  static std::optional<ContentMap> of_cell(std::string_view content, std::string_view text,
                                           uint32_t begin);

  TextRange range(size_t begin, size_t end) const;

  // How many content bytes from `begin` on lie next to each other in the text as well.
  size_t contiguous(size_t begin) const;
  // Whether the byte stands for something longer in the text.
  bool is_replaced(size_t offset) const { return piece_at(offset).is_replaced; }

  uint32_t first_line() const { return first_line_; }
  uint32_t last_line() const { return last_line_; }
  // Past the last byte of the text that the content comes from.
  uint32_t text_end() const { return text_end_; }

 private:
  struct Piece {
    uint32_t content_begin;
    uint32_t text_begin;
    uint32_t text_end;
    bool is_replaced;
  };

  explicit ContentMap(std::string_view content) : content_(content) {}
  // Maps a stretch of the content, in which `\|` has become `|`, to `source`, which stands at
  // `begin` of the text; false where it is not the same.
  bool add_unpiped(size_t offset, std::string_view part, std::string_view source, uint32_t begin);
  const Piece& piece_at(size_t offset) const {
    const size_t next = recent_ + 1;
    const bool is_recent = recent_ < pieces_.size() && pieces_[recent_].content_begin <= offset &&
                           (next == pieces_.size() || pieces_[next].content_begin > offset);
    return is_recent ? pieces_[recent_] : other_piece_at(offset);
  }
  const Piece& other_piece_at(size_t offset) const;

  std::string_view content_;
  std::vector<Piece> pieces_;
  mutable size_t recent_ = 0;  // the piece of the last question, often that of the next
  uint32_t first_line_ = 0;
  uint32_t last_line_ = 0;
  uint32_t text_end_ = 0;
};

// The lines of a content string, without their ends.
std::vector<std::string_view> content_lines(std::string_view content);
uint32_t content_line_count(std::string_view content);

}  // namespace silcrow
