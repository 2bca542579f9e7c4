// Reads a block's content in step with the inlines that cmark made of it: for each inline, what
// markup must stand at the cursor, by CommonMark's own rules. All of it must be consumed exactly,
// so a wrong guess shows as a failure and never as a wrong place.
#pragma once

#include <optional>
#include <string_view>

namespace silcrow {

// Offsets of the content.
struct ContentRange {
  size_t begin = 0;
  size_t end = 0;
  bool exists = false;
};

struct LinkTail {
  ContentRange destination;  // without `<>`
  ContentRange title;        // without quotes
  ContentRange label;        // of `[label]`
  bool is_collapsed = false;
};

class ContentCursor {
 public:
  explicit ContentCursor(std::string_view content) : content_(content) {}

  size_t at() const { return at_; }
  void move_to(size_t offset) { at_ = offset; }
  char peek(size_t ahead = 0) const {
    return at_ + ahead < content_.size() ? content_[at_ + ahead] : '\0';
  }
  bool is_done() const { return at_ >= content_.size(); }
  std::string_view slice(size_t begin, size_t end) const {
    return content_.substr(begin, end - begin);
  }

  bool take(std::string_view exact);
  // `max` delimiters at most; how many there were.
  size_t take_run(char delimiter, size_t max);
  void skip_blanks();
  void skip_white_space();

  // The stretch of a text literal that stands here as it is; its length, which may be 0. Stops
  // before what may be an escape, an entity or a footnote's label.
  size_t take_verbatim(std::string_view literal, size_t limit);
  // An escape or an entity that gives the beginning of the literal; how many literal bytes, 0 if
  // none.
  size_t take_escape(std::string_view literal);
  size_t take_entity(std::string_view literal);

  // A code span; the range between its backticks.
  ContentRange take_code_span();
  // A soft or hard break, from the blanks before it to past its line end; the blanks that cmark
  // drops from the next line's beginning are consumed too.
  ContentRange take_line_break(bool is_hard);
  // `[^label]`; the end, or npos.
  size_t take_footnote_label(ContentRange& label);
  // Behind the `]` that belongs to the `[` which stands here; npos where there is none.
  size_t bracket_end() const;
  // What follows the `]` of a link or an image.
  LinkTail take_link_tail();

 private:
  std::optional<LinkTail> inline_tail() const;

  std::string_view content_;
  size_t at_ = 0;
  mutable size_t tail_end_ = 0;
};

// Parts of CommonMark's link grammar, shared with link definitions. Each returns the offset behind
// what it has read, or npos. `range` is without the outer marks.
size_t scan_link_label(std::string_view text, size_t at, ContentRange& range);
size_t scan_link_destination(std::string_view text, size_t at, ContentRange& range);
size_t scan_link_title(std::string_view text, size_t at, ContentRange& range);

}  // namespace silcrow
