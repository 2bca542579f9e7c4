// The inverse of CommonMark's inline grammar.
#include "parse/content_cursor.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "parse/entities.h"

namespace silcrow {

namespace {
constexpr size_t npos = std::string_view::npos;
constexpr size_t longest_label = 1000;
constexpr int deepest_parentheses = 32;

// cmark's white space, which has no vertical tab.
bool is_space(char c) { return is_white_space(c) && c != '\v'; }

size_t skip(std::string_view text, size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

bool is_escape(std::string_view text, size_t at) {
  return text[at] == '\\' && at + 1 < text.size() && is_ascii_punctuation(text[at + 1]);
}

// What may stand for something else in the content, or open a footnote.
constexpr ByteSet stops_verbatim([](uint8_t byte) {
  return byte == '\\' || byte == '&' || byte == '[';
});

// How many bytes both begin with; the second is no shorter.
size_t common_length(std::string_view first, std::string_view second) {
  if (second.starts_with(first)) return first.size();
  return size_t(std::mismatch(first.begin(), first.end(), second.begin()).first - first.begin());
}

size_t scan_pointy_destination(std::string_view text, size_t at, ContentRange& range) {
  size_t end = at + 1;
  while (end < text.size() && text[end] != '>') {
    if (is_line_end(text[end]) || text[end] == '<') return npos;
    end += text[end] == '\\' ? 2 : 1;
  }
  if (end >= text.size()) return npos;
  range = {at + 1, end, true};
  return end + 1;
}

}  // namespace

size_t scan_link_label(std::string_view text, size_t at, ContentRange& range) {
  if (at >= text.size() || text[at] != '[') return npos;
  size_t end = at + 1;
  while (end < text.size() && text[end] != ']') {
    if (text[end] == '[' || end - at > longest_label) return npos;
    end += is_escape(text, end) ? 2 : 1;
  }
  if (end >= text.size()) return npos;
  range = {at + 1, end, true};
  return end + 1;
}

size_t scan_link_destination(std::string_view text, size_t at, ContentRange& range) {
  if (at < text.size() && text[at] == '<') return scan_pointy_destination(text, at, range);
  size_t end = at;
  int open = 0;
  while (end < text.size()) {
    const char c = text[end];
    if (is_escape(text, end)) {
      end += 2;
      continue;
    }
    if (c == '(' && ++open > deepest_parentheses) return npos;
    if (c == ')' && open-- == 0) break;
    if (is_space(c)) break;  // cmark lets other control characters through
    ++end;
  }
  range = {at, std::min(end, text.size()), true};
  return range.end;
}

size_t scan_link_title(std::string_view text, size_t at, ContentRange& range) {
  if (at >= text.size()) return npos;
  const char open = text[at];
  if (open != '"' && open != '\'' && open != '(') return npos;
  const char close = open == '(' ? ')' : open;
  size_t end = at + 1;
  while (end < text.size() && text[end] != close) {
    if (open == '(' && text[end] == '(') return npos;
    end += is_escape(text, end) ? 2 : 1;
  }
  if (end >= text.size()) return npos;
  range = {at + 1, end, true};
  return end + 1;
}

bool ContentCursor::take(std::string_view exact) {
  if (content_.substr(std::min(at_, content_.size()), exact.size()) != exact) return false;
  at_ += exact.size();
  return true;
}

size_t ContentCursor::take_run(char delimiter, size_t max) {
  size_t count = 0;
  while (count < max && peek() == delimiter && !is_done()) ++at_, ++count;
  return count;
}

void ContentCursor::skip_blanks() {
  while (is_blank(peek())) ++at_;
}

void ContentCursor::skip_white_space() { at_ = skip(content_, at_); }

size_t ContentCursor::take_verbatim(std::string_view literal, size_t limit) {
  const std::string_view content = content_.substr(std::min(at_, content_.size()));
  const size_t most = std::min({literal.size(), limit, content.size()});
  const std::string_view wanted = literal.substr(0, most);
  size_t length = 0;
  while (length < most) {
    const size_t stop = stops_verbatim.find(wanted, length);
    length += common_length(wanted.substr(length, stop - length), content.substr(length));
    if (length < stop || length == most || wanted[length] != '[') break;
    const bool is_footnote = length > 0 && literal.substr(length).starts_with("[^");
    if (is_footnote || content[length] != '[') break;
    ++length;
  }
  at_ += length;
  return length;
}

size_t ContentCursor::take_escape(std::string_view literal) {
  if (is_done() || !is_escape(content_, at_) || literal.front() != peek(1)) return 0;
  at_ += 2;
  return 1;
}

size_t ContentCursor::take_entity(std::string_view literal) {
  if (peek() != '&') return 0;
  const DecodedEntity entity = decode_entity(content_.substr(at_));
  if (entity.length == 0 || entity.text.empty() || !literal.starts_with(entity.text)) return 0;
  at_ += entity.length;
  return entity.text.size();
}

ContentRange ContentCursor::take_code_span() {
  const size_t ticks = take_run('`', npos);
  if (ticks == 0) return {};
  const size_t begin = at_;
  for (size_t close = content_.find('`', begin); close != npos; close = content_.find('`', close)) {
    size_t end = close;
    while (end < content_.size() && content_[end] == '`') ++end;
    if (end - close == ticks) {
      at_ = end;
      return {begin, close, true};
    }
    close = end;
  }
  return {};
}

ContentRange ContentCursor::take_line_break(bool is_hard) {
  const size_t begin = at_;
  const bool is_backslash = is_hard && peek() == '\\' && is_line_end(peek(1));
  if (is_backslash) ++at_;
  skip_blanks();
  if (!take("\n")) return {};
  const ContentRange range{begin, at_, true};
  if (!is_backslash) skip_blanks();
  return range;
}

size_t ContentCursor::take_footnote_label(ContentRange& label) {
  if (peek() != '[' || peek(1) != '^') return npos;
  const size_t end = scan_link_label(content_, at_, label);
  if (end == npos) return npos;
  ++label.begin;
  at_ = end;
  return end;
}

size_t ContentCursor::bracket_end() const {
  size_t open = 0;
  for (size_t at = at_; at < content_.size(); at += is_escape(content_, at) ? 2 : 1) {
    if (content_[at] == '[') ++open;
    if (content_[at] == ']' && --open == 0) return at + 1;
    if (at - at_ > longest_label) break;
  }
  return npos;
}

// `(destination "title")`; nothing where that does not stand here.
std::optional<LinkTail> ContentCursor::inline_tail() const {
  if (peek() != '(') return std::nullopt;
  LinkTail tail;
  size_t at = scan_link_destination(content_, skip(content_, at_ + 1), tail.destination);
  if (at == npos) return std::nullopt;
  const size_t behind = skip(content_, at);
  if (behind > at) {
    const size_t title_end = scan_link_title(content_, behind, tail.title);
    if (title_end == npos) tail.title = {};
    at = skip(content_, title_end == npos ? behind : title_end);
  }
  if (at >= content_.size() || content_[at] != ')') return std::nullopt;
  tail_end_ = at + 1;
  return tail;
}

LinkTail ContentCursor::take_link_tail() {
  if (const std::optional<LinkTail> tail = inline_tail()) {
    at_ = tail_end_;
    return *tail;
  }
  LinkTail tail;
  const size_t end = scan_link_label(content_, at_, tail.label);
  if (end == npos) return tail;
  if (trim_blanks(slice(tail.label.begin, tail.label.end)).empty()) {
    tail.label = {};
    tail.is_collapsed = true;
  }
  at_ = end;
  return tail;
}

}  // namespace silcrow
