// The scanner: one pass from delimiter to delimiter.
#include "base/mustache/mustache_scan.h"

#include <algorithm>
#include <string>
#include <utility>

namespace silcrow::mustache {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

// The kind that a sigil announces; no sigil means a variable.
TagKind kind_of(char sigil) {
  switch (sigil) {
    case '{':
    case '&': return TagKind::unescaped;
    case '#': return TagKind::section;
    case '^': return TagKind::inverted;
    case '/': return TagKind::close;
    case '!': return TagKind::comment;
    case '=': return TagKind::delimiters;
    case '>': return TagKind::partial;
    case '<': return TagKind::parent;
    case '$': return TagKind::block;
    default: return TagKind::variable;
  }
}

// Whether the name is a path into the data, whose parts between dots must not be empty.
bool is_path(const Tag& tag) {
  return tag.naming == Naming::dynamic || tag.kind == TagKind::variable ||
         tag.kind == TagKind::unescaped || tag.kind == TagKind::section ||
         tag.kind == TagKind::inverted;
}

bool is_good_name(const Tag& tag) {
  if (tag.name.empty() || tag.name.find_first_of(kSpace) != std::string_view::npos) return false;
  if (!is_path(tag) || tag.name == ".") return true;
  return tag.name.find("..") == std::string_view::npos && tag.name.back() != '.';
}

class Scanner {
 public:
  Scanner(std::string_view text, ErrorLog& log) : text_(text), log_(log) {}

  std::vector<Tag> run() {
    std::size_t position = 0;
    while (!log_.is_full()) {
      const std::size_t begin = text_.find(open_, position);
      if (begin == std::string_view::npos) break;
      position = read_tag(begin);
    }
    return std::move(tags_);
  }

 private:
  // Reads the tag at `begin` and returns where to go on.
  std::size_t read_tag(std::size_t begin) {
    const std::size_t inner = begin + open_.size();
    const std::size_t sigil = text_.find_first_not_of(kSpace, inner);
    Tag tag;
    tag.begin = begin;
    tag.kind = sigil == std::string_view::npos ? TagKind::variable : kind_of(text_[sigil]);
    const std::size_t content = tag.kind == TagKind::variable ? inner : sigil + 1;
    const std::string closing = closing_of(tag.kind, sigil);
    const bool may_hold_open = tag.kind == TagKind::comment || open_ == close_;
    const std::size_t limit =
        may_hold_open ? text_.size() : std::min(text_.find(open_, content), text_.size());
    // Beyond the next tag nothing is searched: that keeps the time linear.
    const std::size_t end = text_.substr(0, limit + closing.size()).find(closing, content);
    if (end == std::string_view::npos) {
      log_.add(ErrorKind::unclosed_tag, begin, first_row(begin, limit));
      return limit;
    }
    tag.end = end + closing.size();
    find_line(tag);
    finish(tag, text_.substr(content, end - content));
    return tag.end;
  }

  std::string closing_of(TagKind kind, std::size_t sigil) const {
    if (kind == TagKind::delimiters) return '=' + close_;
    if (kind == TagKind::unescaped && text_[sigil] == '{') return '}' + close_;
    return close_;
  }

  // The tag's text for an error: up to the end of its line or the next tag.
  std::string_view first_row(std::size_t begin, std::size_t limit) const {
    const std::string_view rest = text_.substr(begin, limit - begin);
    return trimmed(rest.substr(0, rest.find('\n')));
  }

  void find_line(Tag& tag) const {
    std::size_t begin = tag.begin;
    while (begin > 0 && kBlanks.find(text_[begin - 1]) != std::string_view::npos) --begin;
    if (begin == 0 || text_[begin - 1] == '\n') tag.line_begin = begin;
    std::size_t end = text_.find_first_not_of(kBlanks, tag.end);
    if (end == std::string_view::npos) end = text_.size();
    if (text_.substr(end, 2) == "\r\n") ++end;
    if (end == text_.size()) {
      tag.next_line = end;
    } else if (text_[end] == '\n') {
      tag.next_line = end + 1;
    }
  }

  void finish(Tag& tag, std::string_view content) {
    if (tag.kind == TagKind::delimiters) return set_delimiters(tag, content);
    tag.name = trimmed(content);
    const bool may_be_dynamic =
        tag.kind == TagKind::partial || tag.kind == TagKind::parent || tag.kind == TagKind::close;
    if (may_be_dynamic && !tag.name.empty() && tag.name.front() == '*') {
      tag.naming = Naming::dynamic;
      tag.name = trimmed(tag.name.substr(1));
    }
    if (tag.kind != TagKind::comment && !is_good_name(tag)) {
      return log_.add(ErrorKind::bad_name, tag.begin, tag.name);
    }
    tags_.push_back(tag);
  }

  void set_delimiters(const Tag& tag, std::string_view content) {
    const std::string_view pair = trimmed(content);
    const std::size_t first_end = pair.find_first_of(kSpace);
    const std::string_view first = pair.substr(0, first_end);
    const std::string_view second = trimmed(pair.substr(first.size()));
    if (second.empty() || pair.find('=') != std::string_view::npos ||
        second.find_first_of(kSpace) != std::string_view::npos) {
      return log_.add(ErrorKind::bad_delimiters, tag.begin, pair);
    }
    open_ = first;
    close_ = second;
    tags_.push_back(tag);
  }

  std::string_view text_;
  ErrorLog& log_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<Tag> tags_;
};

}  // namespace

std::vector<Tag> scan_tags(std::string_view text, ErrorLog& log) {
  return Scanner(text, log).run();
}

}  // namespace silcrow::mustache
