// A line break is an indent by nothing, since that begins a new line too: `.br` would do in text,
// but not in every place where the macros of man(7) may stand.
#include "render/man/man_layout.h"

#include "render/man/man_escape.h"

namespace silcrow {

void ManLayout::write_announced() {
  for (Level& level : levels_) {
    if (level.is_written) continue;
    out_ += ".RS " + std::to_string(level.columns) + '\n';
    level.is_written = true;
  }
  if (wants_paragraph_) out_ += ".P\n";
  wants_paragraph_ = false;
}

void ManLayout::begin_paragraph() {
  if (!is_begun_) wants_paragraph_ = true;
}

void ManLayout::end_paragraph() {
  if (is_broken_) out_ += ".RE\n";
  is_broken_ = false;
  wants_paragraph_ = false;
  if (!is_begun_) tag_columns_ = 0;
}

void ManLayout::break_line() {
  if (is_begun_) return;
  if (is_broken_) out_ += ".RE\n";
  out_ += ".RS " + std::to_string(tag_columns_) + '\n';
  is_broken_ = true;
}

void ManLayout::write_opening(std::string_view macro, uint32_t tag_columns) {
  wants_paragraph_ = false;
  write_line(macro);
  is_begun_ = true;
  tag_columns_ = tag_columns;
}

void ManLayout::write_line(std::string_view line) {
  write_announced();
  out_ += line;
  out_ += '\n';
  is_begun_ = false;
}

// groff hyphenates again behind code.
void ManLayout::close_code() {
  write_line(".EE");
  write_line(".nh");
}

void ManLayout::write_text(std::string_view line) {
  write_announced();
  append_man_line(out_, line);
  is_begun_ = false;
}

void ManLayout::open_indent(uint32_t columns, ManIndent indent) {
  wants_paragraph_ = false;
  levels_.push_back({columns, false, is_begun_});
  indent_ += columns;
  if (indent == ManIndent::joined) is_begun_ = true;
}

void ManLayout::close_indent() {
  const Level level = levels_.back();
  levels_.pop_back();
  indent_ -= level.columns;
  wants_paragraph_ = false;
  if (level.is_written) {
    out_ += ".RE\n";
    is_begun_ = false;
  } else {
    is_begun_ = level.was_begun;
  }
}

}  // namespace silcrow
