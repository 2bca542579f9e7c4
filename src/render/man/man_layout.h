// The lines of a manual page: macros that begin paragraphs, and the indents that hold blocks.
//
// mandoc reports a paragraph or an indent that holds nothing, and a paragraph right behind a
// heading. So both are only announced here, and written when the first line follows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace silcrow {

// How far code, quotes and boxes stand from the text around them.
inline constexpr uint32_t man_box_columns = 4;

// Whether the first block of an indent stands apart from what is above it: it does, unless that is
// the title of a box.
enum class ManIndent : uint8_t { apart, joined };

class ManLayout {
 public:
  // `out` must outlive the layout.
  explicit ManLayout(std::string& out) : out_(out) {}

  // What follows begins a paragraph; behind a heading or a tag it does so anyway.
  void begin_paragraph();
  void end_paragraph();

  // Goes to a new line of the same paragraph.
  void break_line();

  // A macro that itself begins a paragraph or a section: `.SH Title`, `.IP \(bu 2`. The text behind
  // it stands `tag_columns` further to the right.
  void write_opening(std::string_view macro, uint32_t tag_columns = 0);

  // A line that is no text: another macro, a row of a table.
  void write_line(std::string_view line);

  // Between them lines of text stay as they are.
  void open_code() { write_line(".EX"); }
  void close_code();

  // A line of text, escaped but for what its beginning needs.
  void write_text(std::string_view line);

  // What follows stands that many columns further to the right.
  void open_indent(uint32_t columns, ManIndent indent);
  void close_indent();

  // Columns from the left margin of a section's text.
  uint32_t indent() const { return indent_; }

  // Whether nothing stands behind the last opening.
  bool is_begun() const { return is_begun_; }

 private:
  struct Level {
    uint32_t columns;
    bool is_written = false;
    bool was_begun;
  };

  void write_announced();

  std::string& out_;
  std::vector<Level> levels_;
  uint32_t indent_ = 0;
  uint32_t tag_columns_ = 0;
  bool is_begun_ = true;
  bool wants_paragraph_ = false;
  bool is_broken_ = false;  // the indent of a line break is open
};

}  // namespace silcrow
