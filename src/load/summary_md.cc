// A line of SUMMARY.md is a heading, a link, a list item with a link, or nothing to us.
#include "load/summary_md.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/percent.h"

namespace silcrow {

namespace {

enum class ChapterPlace : uint8_t { in_list, beside_list };

struct SummaryLink {
  std::string title;
  std::string path;
  size_t begin = 0;  // of the destination, bytes in the line
  size_t end = 0;
};

size_t skip_blanks(std::string_view line, size_t at) {
  while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
  return at;
}

// Text with its backslash escapes undone.
std::string unescaped(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_ascii_punctuation(text[i + 1])) ++i;
    result += text[i];
  }
  return result;
}

// The `]` that closes the `[` at `open`.
size_t closing_bracket(std::string_view line, size_t open) {
  int depth = 0;
  for (size_t i = open; i < line.size(); ++i) {
    if (line[i] == '\\')
      ++i;
    else if (line[i] == '[')
      ++depth;
    else if (line[i] == ']' && --depth == 0)
      return i;
  }
  return std::string_view::npos;
}

std::optional<SummaryLink> link_at(std::string_view line, size_t open) {
  if (open >= line.size() || line[open] != '[') return {};
  const size_t close = closing_bracket(line, open);
  if (close == std::string_view::npos || !line.substr(close + 1).starts_with('(')) return {};
  SummaryLink link;
  link.title = unescaped(line.substr(open + 1, close - open - 1));
  link.begin = skip_blanks(line, close + 2);
  if (line.substr(link.begin).starts_with('<')) {
    ++link.begin;
    link.end = line.find('>', link.begin);
  } else {
    // Parentheses may stand in a path in pairs.
    int depth = 0;
    link.end = link.begin;
    for (; link.end < line.size(); ++link.end) {
      const char c = line[link.end];
      if (c == ' ' || c == '\t' || (c == ')' && depth == 0)) break;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
  }
  link.end = std::min(link.end, line.size());
  const std::string_view written = line.substr(link.begin, link.end - link.begin);
  link.path = percent_decoded(unescaped(written.substr(0, written.find('#'))));
  return link;
}

class Summary {
 public:
  explicit Summary(FileId file) : file_(file) {}

  void read_line(std::string_view line, size_t line_begin) {
    size_t at = skip_blanks(line, 0);
    if (in_comment_ || line.substr(at).starts_with("<!--")) {
      in_comment_ = line.find("-->", at) == std::string_view::npos;
      return;
    }
    if (line.substr(at).starts_with('#')) {
      read_heading(line, at, line_begin);
      return;
    }
    const bool is_bullet =
        at + 1 < line.size() && std::string_view("-*+").find(line[at]) != std::string_view::npos;
    if (is_bullet) at = skip_blanks(line, at + 1);
    if (const auto link = link_at(line, at)) {
      add_chapter(*link, is_bullet ? ChapterPlace::in_list : ChapterPlace::beside_list, line_begin);
    }
  }

  std::vector<ConfiguredPart> take_parts() {
    std::erase_if(parts_, [](const ConfiguredPart& part) { return part.chapters.empty(); });
    return std::move(parts_);
  }

 private:
  void read_heading(std::string_view line, size_t at, size_t line_begin) {
    const bool is_title_of_file = !has_content_;
    has_content_ = true;
    if (is_title_of_file) return;
    const size_t begin = skip_blanks(line, line.find_first_not_of('#', at));
    if (begin >= line.size()) return;
    size_t end = line.size();
    while (end > begin && std::string_view(" \t#").find(line[end - 1]) != std::string_view::npos) {
      --end;
    }
    open_part(unescaped(line.substr(begin, end - begin)), ChapterPlace::in_list,
              span(line_begin, begin, end));
  }

  void add_chapter(const SummaryLink& link, ChapterPlace place, size_t line_begin) {
    has_content_ = true;
    if (link.path.empty()) return;
    const Span where = span(line_begin, link.begin, link.end);
    const bool is_first_of_part = !parts_.empty() && parts_.back().chapters.empty();
    if (parts_.empty() || (place != place_ && !is_first_of_part)) open_part("", place, where);
    parts_.back().chapters.push_back({link.path, link.title, where});
  }

  void open_part(std::string title, ChapterPlace place, Span where) {
    ConfiguredPart& part = parts_.emplace_back();
    part.title = std::move(title);
    part.span = where;
    place_ = place;
  }

  Span span(size_t line_begin, size_t begin, size_t end) const {
    return {file_, uint32_t(line_begin + begin), uint32_t(line_begin + end)};
  }

  FileId file_;
  bool in_comment_ = false;
  bool has_content_ = false;
  ChapterPlace place_ = ChapterPlace::beside_list;  // of the chapters of the last part
  std::vector<ConfiguredPart> parts_;
};

}  // namespace

std::vector<ConfiguredPart> read_summary(std::string_view text, FileId file) {
  Summary summary(file);
  size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (begin < text.size()) {
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    summary.read_line(text.substr(begin, end - begin), begin);
    begin = end + 1;
  }
  return summary.take_parts();
}

}  // namespace silcrow
