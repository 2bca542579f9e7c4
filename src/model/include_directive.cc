// Reads directives by hand: a line of a page is looked at only where "8<-" or "{{#" occurs in it.
#include "model/include_directive.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/path.h"
#include "base/skip_blanks.h"

namespace silcrow {

namespace {

constexpr std::string_view scissors = "8<-";
constexpr std::string_view open_braces = "{{#";

// Each call looks at the line from its beginning: without a bound, a hostile line would take
// quadratic time. Nobody writes an include into a line of this length.
constexpr size_t longest_line = 16 * 1024;

// Letters, digits, `_`, `-` and all of Unicode beyond ASCII.
bool is_name_byte(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || c == '-' || (uint8_t(c) & 0x80) != 0;
}

std::string_view without_line_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(skip_blanks(text, 0));
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// The end of a list marker with its blank (`- `, `12. `), or `at` where there is none.
size_t skip_list_marker(std::string_view line, size_t at) {
  size_t end = at;
  while (end < line.size() && is_ascii_digit(line[end]) && end - at < 9) ++end;
  if (end > at) {
    if (end == line.size() || (line[end] != '.' && line[end] != ')')) return at;
  } else if (end == line.size() ||
             std::string_view("-+*").find(line[end]) == std::string_view::npos) {
    return at;
  }
  ++end;
  return end < line.size() && is_blank(line[end]) ? end + 1 : at;
}

// Where the content of a line begins: behind indentation, `>` and list markers.
size_t content_begin(std::string_view line) {
  size_t at = 0;
  for (;;) {
    size_t next = skip_blanks(line, at);
    if (next < line.size() && line[next] == '>') ++next;
    next = skip_list_marker(line, next);
    if (next == at) return at;
    at = next;
  }
}

// The end of `--8<--`, of any number of dashes but none, or `at`.
size_t skip_scissors(std::string_view line, size_t at) {
  size_t end = at;
  while (end < line.size() && line[end] == '-') ++end;
  if (end == at || !line.substr(end).starts_with(scissors)) return at;
  end += scissors.size();
  while (end < line.size() && line[end] == '-') ++end;
  return end;
}

uint32_t number_of(std::string_view digits) {
  uint32_t number = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return parsed.ec == std::errc::result_out_of_range ? UINT32_MAX : std::max(number, 1U);
}

bool is_number_or_empty(std::string_view text) {
  return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool is_section_name(std::string_view text) {
  return !text.empty() && !is_ascii_digit(text[0]) &&
         std::all_of(text.begin(), text.end(), is_name_byte);
}

// Takes `file`, `file:5`, `file:5:`, `file::9`, `file:5:9` or `file:section` apart.
void set_target(IncludeDirective& directive, std::string_view target) {
  directive.path = target;
  const size_t colon = target.rfind(':');
  if (colon == std::string_view::npos) return;
  const std::string_view last = target.substr(colon + 1);
  if (is_section_name(last)) {
    directive.path = target.substr(0, colon);
    directive.section = last;
    return;
  }
  if (!is_number_or_empty(last)) return;
  const std::string_view before = target.substr(0, colon);
  const size_t other_colon = before.rfind(':');
  if (other_colon != std::string_view::npos && is_number_or_empty(before.substr(other_colon + 1))) {
    const std::string_view first = before.substr(other_colon + 1);
    directive.path = before.substr(0, other_colon);
    directive.lines = LineRange{first.empty() ? 1 : number_of(first),
                                last.empty() ? UINT32_MAX : number_of(last)};
    return;
  }
  directive.path = before;
  if (last.empty()) return;
  // The one difference in meaning: `file:5` is one line for mdBook, the rest of the file for
  // pymdownx.
  const bool is_one_line = directive.kind == IncludeKind::braces;
  directive.lines = LineRange{number_of(last), is_one_line ? number_of(last) : UINT32_MAX};
}

// The text between the quotes that begin at `at`, if they close at the end of the line.
std::optional<std::string_view> quoted_to_end(std::string_view line, size_t at) {
  const std::string_view rest = trimmed(line.substr(at));
  if (rest.size() < 3 || (rest[0] != '"' && rest[0] != '\'') || rest.back() != rest[0]) return {};
  const std::string_view inside = rest.substr(1, rest.size() - 2);
  if (inside.find(rest[0]) != std::string_view::npos) return {};
  return inside;
}

std::optional<IncludeDirective> snippet_of(std::string_view line, SnippetBlock block) {
  const size_t begin = content_begin(line);
  size_t at = begin;
  while (at < line.size() && line[at] == ';') ++at;
  const size_t end = skip_scissors(line, at);
  if (end == at) return {};
  IncludeDirective directive;
  directive.begin = begin;
  const std::string_view rest = trimmed(line.substr(end));
  if (rest.empty()) {
    directive.kind = IncludeKind::snippet_fence;
    directive.end = end;
  } else {
    if (block == SnippetBlock::inside || !is_blank(line[end])) return {};
    const auto target = quoted_to_end(line, end);
    if (!target) return {};
    directive.kind = IncludeKind::snippet;
    directive.end = size_t(rest.data() - line.data()) + rest.size();
    set_target(directive, *target);
  }
  if (at == begin) return directive;
  // Inside a block, `;` makes a comment of the line, not an escape.
  if (block == SnippetBlock::inside) return {};
  return IncludeDirective{IncludeKind::escape, LinePlace::alone, begin, directive.end};
}

std::optional<IncludeDirective> snippet_name_of(std::string_view line) {
  size_t begin = 0;
  while (begin < line.size() && (is_blank(line[begin]) || line[begin] == '>')) ++begin;
  const std::string_view name = trimmed(line.substr(begin));
  if (name.empty() || name[0] == ';') return {};
  IncludeDirective directive;
  directive.kind = IncludeKind::snippet_name;
  directive.begin = begin;
  directive.end = begin + name.size();
  set_target(directive, name);
  return directive;
}

struct BracesTarget {
  IncludeKind kind;
  std::string_view text;
};

// What stands between `{{#` and `}}`, when that is a directive.
std::optional<BracesTarget> braces_target(std::string_view inside) {
  static constexpr auto words = std::to_array<std::pair<std::string_view, IncludeKind>>({
      {"include", IncludeKind::braces},
      {"rustdoc_include", IncludeKind::braces},
      {"playground", IncludeKind::playground},
      {"title", IncludeKind::title},
  });
  for (const auto& [word, kind] : words) {
    if (!inside.starts_with(word)) continue;
    const std::string_view rest = inside.substr(word.size());
    const std::string_view target = trimmed(rest);
    if (rest.empty() || !is_blank(rest[0]) || target.empty()) return {};
    if (kind != IncludeKind::playground) return BracesTarget{kind, target};
    return BracesTarget{kind, target.substr(0, target.find_first_of(" \t"))};
  }
  return {};
}

std::optional<IncludeDirective> braces_of(std::string_view line, size_t from) {
  for (size_t at = line.find(open_braces, from); at != std::string_view::npos;
       at = line.find(open_braces, at + 1)) {
    const size_t close = line.find("}}", at);
    if (close == std::string_view::npos) return {};
    const auto target =
        braces_target(line.substr(at + open_braces.size(), close - at - open_braces.size()));
    if (!target) continue;
    // An odd number of backticks before it: in a code span, where it is shown and not meant.
    if (std::count(line.begin(), line.begin() + ptrdiff_t(at), '`') % 2 != 0) continue;
    const size_t end = close + 2;
    if (at > from && line[at - 1] == '\\') {
      return IncludeDirective{IncludeKind::escape, LinePlace::within, at - 1, end};
    }
    IncludeDirective directive;
    directive.begin = at;
    directive.end = end;
    const bool is_alone = content_begin(line) == at && trimmed(line.substr(end)).empty();
    directive.place = is_alone ? LinePlace::alone : LinePlace::within;
    directive.kind = target->kind;
    if (target->kind == IncludeKind::playground && !is_alone) continue;
    if (target->kind != IncludeKind::title) set_target(directive, target->text);
    return directive;
  }
  return {};
}

enum class MarkerKind : uint8_t { none, start, end };

struct SectionMarker {
  MarkerKind kind = MarkerKind::none;
  std::string_view name = {};
};

std::string_view name_at(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_name_byte);
  return text.substr(0, size_t(end - text.begin()));
}

// `ANCHOR: name` and `ANCHOR_END: name`, anywhere in a line.
SectionMarker anchor_comment(std::string_view line) {
  const size_t word = line.find("ANCHOR");
  if (word == std::string_view::npos || (word > 0 && is_name_byte(line[word - 1]))) return {};
  std::string_view rest = line.substr(word + 6);
  const MarkerKind kind = rest.starts_with("_END") ? MarkerKind::end : MarkerKind::start;
  if (kind == MarkerKind::end) rest.remove_prefix(4);
  if (!rest.starts_with(':')) return {};
  const std::string_view name = name_at(trimmed(rest.substr(1)));
  return name.empty() ? SectionMarker{} : SectionMarker{kind, name};
}

// `--8<-- [start:name]` and `--8<-- [end:name]`, anywhere in a line.
SectionMarker snippet_section(std::string_view line) {
  const size_t found = line.find(scissors);
  if (found == std::string_view::npos || found == 0 || line[found - 1] != '-') return {};
  const size_t end = skip_scissors(line, found - 1);
  std::string_view rest = trimmed(line.substr(end));
  if (rest.empty() || rest[0] != '[' || !is_blank(line[end])) return {};
  rest = trimmed(rest.substr(1));
  const MarkerKind kind = rest.starts_with("start") ? MarkerKind::start
                          : rest.starts_with("end") ? MarkerKind::end
                                                    : MarkerKind::none;
  if (kind == MarkerKind::none) return {};
  rest = trimmed(rest.substr(kind == MarkerKind::start ? 5 : 3));
  if (!rest.starts_with(':')) return {};
  rest = trimmed(rest.substr(1));
  const std::string_view name = name_at(rest);
  const bool is_closed = trimmed(rest.substr(name.size())).starts_with(']');
  return name.empty() || !is_closed ? SectionMarker{} : SectionMarker{kind, name};
}

SectionMarker section_marker(std::string_view line) {
  const SectionMarker marker = anchor_comment(line);
  return marker.kind == MarkerKind::none ? snippet_section(line) : marker;
}

// One past the line end of the line that begins at `begin`.
size_t line_end(std::string_view text, size_t begin) {
  const size_t end = text.find_first_of("\r\n", begin);
  if (end == std::string_view::npos) return text.size();
  return text.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
}

std::optional<ByteRange> part_of_lines(std::string_view text, LineRange lines) {
  if (lines.first > lines.last) return {};
  size_t begin = 0;
  uint32_t number = 1;
  for (; number < lines.first && begin < text.size(); ++number) begin = line_end(text, begin);
  if (begin >= text.size()) return {};
  if (lines.last == UINT32_MAX) return ByteRange{begin, text.size()};
  size_t end = begin;
  for (; number <= lines.last && end < text.size(); ++number) end = line_end(text, end);
  return ByteRange{begin, end};
}

std::optional<ByteRange> part_of_section(std::string_view text, std::string_view section) {
  std::optional<size_t> begin;
  for (size_t at = 0; at < text.size();) {
    const size_t next = line_end(text, at);
    const SectionMarker marker = section_marker(without_line_end(text.substr(at, next - at)));
    if (marker.name == section) {
      if (marker.kind == MarkerKind::start && !begin) begin = next;
      if (marker.kind == MarkerKind::end && begin) return ByteRange{*begin, at};
    }
    at = next;
  }
  if (!begin) return {};
  return ByteRange{*begin, text.size()};
}

}  // namespace

bool may_include(std::string_view text) {
  return text.find(scissors) != std::string_view::npos ||
         text.find(open_braces) != std::string_view::npos;
}

std::optional<IncludeDirective> next_include(std::string_view line, size_t from,
                                             SnippetBlock block) {
  line = without_line_end(line);
  if (from > line.size() || line.size() > longest_line) return {};
  if (line.find(scissors) != std::string_view::npos) {
    const auto snippet = snippet_of(line, block);
    if (snippet && snippet->begin >= from) return snippet;
    if (snippet) return {};
  }
  if (block == SnippetBlock::inside) {
    const auto name = snippet_name_of(line);
    return name && name->begin >= from ? name : std::nullopt;
  }
  return braces_of(line, from);
}

std::string include_key(std::string_view including_path, std::string_view directive_path,
                        const std::function<bool(const std::string&)>& exists) {
  std::string beside = plain_path(join_path(folder_of(including_path), directive_path));
  if (exists(beside)) return beside;
  std::string from_book = plain_path(directive_path);
  return exists(from_book) ? from_book : beside;
}

std::optional<ByteRange> included_part(std::string_view text, const IncludeDirective& directive) {
  if (!directive.section.empty()) return part_of_section(text, directive.section);
  if (directive.lines) return part_of_lines(text, *directive.lines);
  return ByteRange{0, text.size()};
}

std::vector<std::string> section_names(std::string_view text) {
  std::vector<std::string> names;
  for (size_t at = 0; at < text.size();) {
    const size_t next = line_end(text, at);
    const SectionMarker marker = section_marker(without_line_end(text.substr(at, next - at)));
    if (marker.kind == MarkerKind::start) names.emplace_back(marker.name);
    at = next;
  }
  return names;
}

bool is_section_marker(std::string_view line) {
  return section_marker(without_line_end(line)).kind != MarkerKind::none;
}

}  // namespace silcrow
