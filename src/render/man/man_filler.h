// Fills the source lines of a paragraph: words, fonts, links.
//
// roff joins lines itself, so where they end is free, and is chosen for people who read the source
// or its differences: a sentence begins a new line, and no line is longer than 79 bytes. A period
// at the end of a line ends a sentence for roff, so behind an abbreviation it gets a `\&`.
//
// A word longer than a line is continued with `\c`. Long words get places to break (`\:`), behind
// slashes and the like, or between characters of writing systems without blanks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/man/man_escape.h"
#include "render/man/man_layout.h"

namespace silcrow {

enum class ManFont : uint8_t { bold, italic };

// What the text is for. Macros may stand in paragraphs only; arguments and cells are one line.
enum class ManFill : uint8_t {
  paragraph,
  bold_argument,  // of a macro that sets it in bold
  cell,           // of tbl(1)
  text_block,     // of tbl(1): `T{ … T}`
};

class ManFiller {
 public:
  // `layout` must outlive the filler.
  explicit ManFiller(ManLayout& layout, ManFill fill = ManFill::paragraph)
      : layout_(layout),
        is_one_line_(fill == ManFill::bold_argument || fill == ManFill::cell),
        may_have_macros_(fill == ManFill::paragraph),
        base_(fill == ManFill::bold_argument ? 1 : 0),
        font_(base_) {}

  // Blanks and line ends separate words.
  void add_text(std::string_view text);
  // A code span.
  void add_code(std::string_view code);
  // An address in angle brackets.
  void add_address(std::string_view address);
  // A word of roff's own.
  void add_escaped(std::string_view word);
  // A mark that has no blank before it nor behind: a footnote's number.
  void add_mark(std::string_view mark) { add_characters(mark, ManTone::prose); }

  void open_font(ManFont font) { change_font(font, 1); }
  void close_font(ManFont font) { change_font(font, -1); }

  // `.UR address` or `.MT address`, and the macro behind the link's words. Only where macros may
  // stand, at the beginning of a word.
  void open_link(std::string_view macro, std::string_view address);
  void close_link(std::string_view macro);
  bool may_have_macros() const { return may_have_macros_; }
  bool is_in_word() const { return !word_.empty(); }

  // How wide all words are with a blank between each, whatever the lines.
  size_t columns() const { return columns_; }

  void end_word();
  // Writes what is left. Nothing of it reaches into the next paragraph.
  void end_paragraph();
  void break_line();

 private:
  // A place in a word, between characters, where a line of the source may be continued, and perhaps
  // one of the page.
  struct Gap {
    size_t offset;
    bool is_break;
  };

  void add_characters(std::string_view text, ManTone tone);
  void add_character(char32_t c, ManTone tone);
  void allow_break(char32_t before, size_t columns);
  void change_font(ManFont font, int by);
  void apply_font();
  void take_word();
  void write_long_word();
  void end_line();

  ManLayout& layout_;
  bool is_one_line_;
  bool may_have_macros_;
  int base_;  // the font that the text has without markup
  int font_;  // as written: bit 0 is bold, bit 1 italic
  std::string line_;
  std::string word_;   // escaped
  std::string shown_;  // the word as it is read
  std::vector<Gap> gaps_;
  size_t columns_ = 0;  // of the words so far
  size_t word_columns_ = 0;
  size_t unbroken_ = 0;     // columns of the word behind its last place to break
  bool may_break_ = false;  // behind the last character
  int bold_ = 0;
  int italic_ = 0;
  std::string closing_macro_{};        // of a link; waits for the rest of the word behind it
  bool may_end_sentence_ = false;      // the last word of the line
  bool ends_in_abbreviation_ = false;  // it has a period and does not
};

}  // namespace silcrow
