// The matcher: one pass over the tags with a stack of the open ones.
//
// Margins. A block's text may be moved to another place, where it takes over the indentation of
// that place. So its own indentation, the margin, is taken off when the template is compiled and
// put back, here or there, when it is rendered:
//
//   {{<page}}{{$aside}}            page: <body>
//       <p>one                             {{$aside}}
//       <p>two                             {{/aside}}
//   {{/aside}}{{/page}}
//
// The margin is the blanks, tabs or spaces, that all lines of the block begin with; blank lines do
// not count.
// A block without such lines has the indentation of its opening tag. If text stands before the
// opening tag on its line, the block is part of a line and has no margin.
#include "base/mustache/mustache_match.h"

#include <algorithm>
#include <string>

namespace silcrow::mustache {
namespace {

struct OpenTag {
  std::size_t index = 0;
  std::size_t margin = kNowhere;  // kNowhere, the largest number: no line seen yet
  std::size_t margin_line = 0;
};

class Matcher {
 public:
  Matcher(std::string_view text, std::vector<Tag>& tags, ErrorLog& log)
      : text_(text), tags_(tags), log_(log) {}

  void run() {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < tags_.size() && !log_.is_full(); ++i) {
      read_lines(seen, tags_[i].begin);
      seen = tags_[i].end;
      visit(i);
    }
    for (const OpenTag& open : open_) {
      const Tag& tag = tags_[open.index];
      log_.add(ErrorKind::unclosed_section, tag.begin, tag.name);
    }
  }

 private:
  void visit(std::size_t index) {
    Tag& tag = tags_[index];
    if (tag.kind == TagKind::close) {
      close(index);
      read_line_of(tag);
      return;
    }
    read_line_of(tag);
    check_place(tag);
    if (tag.opens()) open(index);
  }

  // Directly inside a parent only blocks count; text is ignored there, as specified.
  void check_place(Tag& tag) {
    if (open_.empty()) return;
    const Tag& around = tags_[open_.back().index];
    if (around.kind != TagKind::parent) return;
    tag.is_argument = tag.kind == TagKind::block;
    if (tag.is_argument || tag.kind == TagKind::comment || tag.kind == TagKind::delimiters) return;
    log_.add(ErrorKind::useless_in_parent, tag.begin, tag.name, around.name);
  }

  void open(std::size_t index) {
    const Tag& tag = tags_[index];
    if (open_.size() == kMaxNesting) {
      log_.add(ErrorKind::nested_too_deep, tag.begin, tag.name, std::to_string(kMaxNesting));
    }
    open_.push_back({index, kNowhere, 0});
  }

  void close(std::size_t index) {
    const Tag& tag = tags_[index];
    const auto names_it = [&](const OpenTag& open) {
      const Tag& opener = tags_[open.index];
      return opener.name == tag.name && opener.naming == tag.naming;
    };
    const auto found = std::find_if(open_.rbegin(), open_.rend(), names_it);
    if (open_.empty()) return log_.add(ErrorKind::stray_close, tag.begin, tag.name);
    if (found != open_.rbegin()) {
      log_.add(ErrorKind::mismatched_close, tag.begin, tag.name, tags_[open_.back().index].name);
    }
    // Without an opener of that name the tag is passed over; with one further out, all inside it
    // end here too.
    if (found == open_.rend()) return;
    const std::size_t opener = found->index;
    while (open_.back().index != opener) pop();
    pop();
    tags_[opener].partner = index;
  }

  void pop() {
    const OpenTag closed = open_.back();
    open_.pop_back();
    Tag& opener = tags_[closed.index];
    const bool has_line = opener.line_begin != kNowhere;
    const std::size_t indentation = has_line ? opener.begin - opener.line_begin : 0;
    opener.margin = indentation;
    opener.margin_line = has_line ? opener.line_begin : opener.begin;
    if (closed.margin != kNowhere) {
      const bool is_inline = opener.next_line == kNowhere;
      opener.margin =
          is_inline ? common_blanks(closed, opener.margin_line, indentation) : closed.margin;
      opener.margin_line = closed.margin_line;
    }
    // The lines inside are also lines of what is around.
    if (!open_.empty()) note_margin(closed.margin, closed.margin_line);
  }

  void note_margin(std::size_t margin, std::size_t line) {
    OpenTag& around = open_.back();
    if (margin == kNowhere) return;
    around.margin = common_blanks(around, line, margin);
    around.margin_line = line;
  }

  // How many of the `size` blanks at `line` are also the first of the margin found so far.
  std::size_t common_blanks(const OpenTag& open, std::size_t line, std::size_t size) const {
    const std::size_t limit = std::min(open.margin, size);
    if (open.margin == kNowhere || open.margin_line == line) return limit;
    std::size_t count = 0;
    while (count < limit && text_[open.margin_line + count] == text_[line + count]) ++count;
    return count;
  }

  // Notes the lines that begin between two tags, except blank ones and those whose first word is
  // the second tag, which read_line_of() knows.
  void read_lines(std::size_t begin, std::size_t end) {
    if (open_.empty()) return;
    std::size_t line_feed = text_.substr(0, end).find('\n', begin);
    while (line_feed != std::string_view::npos) {
      const std::size_t line = line_feed + 1;
      const std::size_t word = text_.substr(0, end).find_first_not_of(" \t", line);
      if (word == std::string_view::npos) return;
      if (text_[word] != '\n' && text_[word] != '\r') note_margin(word - line, line);
      line_feed = text_.substr(0, end).find('\n', word);
    }
  }

  void read_line_of(const Tag& tag) {
    if (open_.empty() || tag.line_begin == kNowhere) return;
    note_margin(tag.begin - tag.line_begin, tag.line_begin);
  }

  std::string_view text_;
  std::vector<Tag>& tags_;
  ErrorLog& log_;
  std::vector<OpenTag> open_;
};

}  // namespace

void match_tags(std::string_view text, std::vector<Tag>& tags, ErrorLog& log) {
  Matcher(text, tags, log).run();
}

}  // namespace silcrow::mustache
