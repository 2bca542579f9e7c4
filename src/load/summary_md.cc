// A line of SUMMARY.md is a heading, a link, a list item with a link, or nothing to us.
#include "load/summary_md.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/percent.h"
#include "base/skip_blanks.h"
#include "diag/rule.h"
#include "load/inline_marks.h"

namespace silcrow {

namespace {

enum class ChapterPlace : uint8_t { in_list, beside_list };

// Columns from 0, tabs expanded to stops of four.
size_t column_of(std::string_view line, size_t at) {
  size_t column = 0;
  for (const char c : line.substr(0, at)) column = c == '\t' ? column / 4 * 4 + 4 : column + 1;
  return column;
}

// Bytes of the file.
struct Destination {
  std::string path;
  size_t begin = 0;
  size_t end = 0;
};

struct SummaryLink {
  std::string title;
  Destination destination;
};

struct Line {
  std::string_view text;
  size_t begin = 0;  // in the file
};

using Definitions = std::map<std::string, Destination>;  // by label, in lower case

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

// The path that is written from `at` on, up to a blank or the parenthesis that closes the link.
Destination destination_at(const Line& line, size_t at) {
  const std::string_view text = line.text;
  size_t begin = skip_blanks(text, at);
  size_t end = begin;
  if (text.substr(begin).starts_with('<')) {
    end = std::min(text.find('>', ++begin), text.size());
  } else {
    // Parentheses may stand in a path in pairs.
    for (int depth = 0; end < text.size(); ++end) {
      const char c = text[end];
      if (is_blank(c) || (c == ')' && depth == 0)) break;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
  }
  const std::string_view written = text.substr(begin, end - begin);
  return {percent_decoded(unescaped(written.substr(0, written.find('#')))), line.begin + begin,
          line.begin + end};
}

// `[title](path)`, `[title][label]` or `[label]` at byte `open` of the line.
std::optional<SummaryLink> link_at(const Line& line, size_t open, const Definitions& definitions) {
  const std::string_view text = line.text;
  if (open >= text.size() || text[open] != '[') return {};
  const size_t close = closing_bracket(text, open);
  if (close == std::string_view::npos) return {};
  const std::string_view words = text.substr(open + 1, close - open - 1);
  const std::string_view rest = text.substr(close + 1);
  SummaryLink link{without_inline_marks(words), {}};
  if (rest.starts_with('(')) {
    link.destination = destination_at(line, close + 2);
    return link;
  }
  std::string_view label = words;
  if (rest.starts_with('[')) {
    const std::string_view given = rest.substr(1, rest.find(']') - 1);
    if (!given.empty()) label = given;
  }
  const auto found = definitions.find(ascii_lower_case(label));
  if (found == definitions.end()) return {};
  link.destination = found->second;
  return link;
}

// Takes a line `[label]: path` among the definitions; the first of a label counts.
bool take_definition(const Line& line, Definitions& definitions) {
  const size_t open = skip_blanks(line.text, 0);
  if (!line.text.substr(open).starts_with('[')) return false;
  const size_t close = closing_bracket(line.text, open);
  if (close == std::string_view::npos || !line.text.substr(close + 1).starts_with(':'))
    return false;
  const std::string_view label = line.text.substr(open + 1, close - open - 1);
  definitions.emplace(ascii_lower_case(label), destination_at(line, close + 2));
  return true;
}

// Behind `- `, `* `, `+ `, `1. ` or `1) ` at byte `at`; `at` where there is none.
size_t skip_list_marker(std::string_view line, size_t at) {
  size_t end = at;
  while (end < line.size() && is_ascii_digit(line[end])) ++end;
  const std::string_view marks = end == at ? "-*+" : ".)";
  if (end + 1 >= line.size() || marks.find(line[end]) == marks.npos) return at;
  const size_t next = skip_blanks(line, end + 1);
  return next == end + 1 && end == at ? at : next;
}

class Summary {
 public:
  Summary(FileId file, const Definitions& definitions, Diagnostics& diagnostics)
      : file_(file), definitions_(definitions), diagnostics_(diagnostics) {}

  void read_line(const Line& line) {
    const size_t begin = skip_blanks(line.text, 0);
    const std::string_view rest = line.text.substr(begin);
    if (in_comment_ || rest.starts_with("<!--")) {
      in_comment_ = line.text.find("-->", begin) == std::string_view::npos;
      return;
    }
    if (rest.starts_with('#')) {
      read_heading(line, begin);
      return;
    }
    const size_t at = skip_list_marker(line.text, begin);
    const ChapterPlace place = at > begin ? ChapterPlace::in_list : ChapterPlace::beside_list;
    if (const auto link = link_at(line, at, definitions_)) {
      count(line.text, begin, at);
      add_chapter(*link, place);
    } else if (place == ChapterPlace::in_list && rest.find('[') != std::string_view::npos) {
      report_unread(line, at);
    }
  }

  std::vector<ConfiguredPart> take_parts() {
    std::erase_if(parts_, [](const ConfiguredPart& part) { return part.chapters.empty(); });
    return std::move(parts_);
  }

 private:
  // An item that does not lie within the last one of the list's first level is the next of it.
  void count(std::string_view line, size_t marker, size_t content) {
    if (content == marker) {
      nested_from_ = 0;
    } else if (column_of(line, marker) >= nested_from_ && nested_from_ > 0) {
      return;
    } else {
      ++number_;
      nested_from_ = column_of(line, content);
    }
  }

  void report_unread(const Line& line, size_t begin) {
    const std::string_view item = trim_blanks_right(line.text.substr(begin));
    diagnostics_
        .add(Rule::configuration_malformed,
             span(line.begin + begin, line.begin + begin + item.size()),
             "this item is no link to a chapter")
        .help.push_back("write it as `[Title](chapter.md)`, and nothing before it");
  }

  void read_heading(const Line& line, size_t at) {
    const bool is_title_of_file = !has_content_;
    nested_from_ = 0;
    has_content_ = true;
    if (is_title_of_file) return;
    const std::string_view text = line.text;
    const size_t begin = skip_blanks(text, std::min(text.find_first_not_of('#', at), text.size()));
    size_t end = text.size();
    while (end > begin && (is_blank(text[end - 1]) || text[end - 1] == '#')) --end;
    if (begin == end) return;
    open_part(without_inline_marks(text.substr(begin, end - begin)), ChapterPlace::in_list,
              span(line.begin + begin, line.begin + end));
  }

  void add_chapter(const SummaryLink& link, ChapterPlace place) {
    has_content_ = true;
    const auto& [path, begin, end] = link.destination;
    if (path.empty()) return;
    const Span where = span(begin, end);
    const bool is_first_of_part = !parts_.empty() && parts_.back().chapters.empty();
    if (parts_.empty() || (place != place_ && !is_first_of_part)) open_part("", place, where);
    const uint32_t number = place == ChapterPlace::in_list ? number_ : 0;
    parts_.back().chapters.push_back({path, link.title, where, number});
  }

  void open_part(std::string title, ChapterPlace place, Span where) {
    ConfiguredPart& part = parts_.emplace_back();
    part.title = std::move(title);
    part.span = where;
    place_ = place;
  }

  Span span(size_t begin, size_t end) const { return {file_, uint32_t(begin), uint32_t(end)}; }

  FileId file_;
  const Definitions& definitions_;
  Diagnostics& diagnostics_;
  bool in_comment_ = false;
  bool has_content_ = false;
  uint32_t number_ = 0;     // of the last item on the list's first level
  size_t nested_from_ = 0;  // the column of its content; 0 before a list's first item
  ChapterPlace place_ = ChapterPlace::beside_list;  // of the chapters of the last part
  std::vector<ConfiguredPart> parts_;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (begin < text.size()) {
    const size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({text.substr(begin, end - begin), begin});
    begin = end + 1;
  }
  return lines;
}

}  // namespace

std::vector<ConfiguredPart> read_summary(std::string_view text, FileId file,
                                         Diagnostics& diagnostics) {
  Definitions definitions;
  std::vector<Line> lines = lines_of(text);
  std::erase_if(lines, [&](const Line& line) { return take_definition(line, definitions); });
  Summary summary(file, definitions, diagnostics);
  for (const Line& line : lines) summary.read_line(line);
  return summary.take_parts();
}

}  // namespace silcrow
