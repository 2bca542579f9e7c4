// Escapes what could be markup where it stands, and leaves alone what could not: a twin is read by
// people, too.
#include "render/markdown/markdown_escape.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/byte_set.h"

namespace silcrow {

namespace {

bool is_word_character(char c) { return is_ascii_alphanumeric(c) || uint8_t(c) >= 0x80; }

// All that `wants_escape` asks about, and line ends.
constexpr ByteSet questionable([](uint8_t byte) {
  return std::string_view("\\`*~[]_<&!{:.@\n\r").find(char(byte)) != std::string_view::npos;
});

// Whether an entity could begin before this: decided without the list of their names.
bool may_be_entity(std::string_view behind, char next) {
  size_t end = 0;
  while (end < behind.size() && (is_ascii_alphanumeric(behind[end]) || behind[end] == '#')) ++end;
  if (end < behind.size()) return end > 0 && behind[end] == ';';
  return is_ascii_alphanumeric(next) || next == '#' || next == ';';
}

// Whether what stands behind an `@` could be a host: it has a full stop, or goes on elsewhere.
bool may_be_host(std::string_view behind, char next) {
  const size_t end = std::min(behind.find(' '), behind.size());
  if (behind.substr(0, end).find('.') != std::string_view::npos) return true;
  return end == behind.size() && next != ' ' && next != markdown_text_end;
}

// Bare addresses become links by themselves: "http://x", "www.x", "a@x.y".
bool may_link_itself(const std::string& out, char c, std::string_view behind, char next) {
  const auto follows = [&out](std::string_view word) {
    return out.size() >= word.size() &&
           ascii_lower_case(std::string_view(out).substr(out.size() - word.size())) == word;
  };
  switch (c) {
    case ':': return follows("http") || follows("https") || follows("ftp");
    case '.': return follows("www");
    case '@': return !out.empty() && out.back() != ' ' && may_be_host(behind, next);
    default: return false;
  }
}

bool wants_escape(const std::string& out, std::string_view text, size_t at, char next,
                  MarkdownTone tone) {
  const std::string_view behind = text.substr(at + 1);
  const char following = behind.empty() ? next : behind[0];
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '~':
    case '[': return true;
    case ']': return tone == MarkdownTone::link;
    case '_': return out.empty() || !is_word_character(out.back()) || !is_word_character(following);
    case '<':
      return is_ascii_letter(following) || following == '/' || following == '!' || following == '?';
    case '&': return may_be_entity(behind, next);
    case '!': return following == '\0' || following == '[';
    case '{': return tone == MarkdownTone::heading || following == '{';
    default: return tone != MarkdownTone::link && may_link_itself(out, text[at], behind, next);
  }
}

// How many bytes of a line's beginning need an escape before the last of them; 0 for none.
size_t marker_size(std::string_view line) {
  const auto ends_word = [line](size_t at) { return at >= line.size() || is_blank(line[at]); };
  const auto consists_of = [line](std::string_view characters) {
    return line.find_first_not_of(characters) == std::string_view::npos;
  };
  if (line.empty()) return 0;
  switch (line[0]) {
    case '#':
    case '>': return 1;
    case '+': return ends_word(1);
    case '-': return ends_word(1) || consists_of("-|: ") || line.starts_with("--8<--");
    case '=': return consists_of("= ") || line.starts_with("===");
    case ':': return ends_word(1) || line.starts_with("::") || consists_of("-|: ");
    case '|': return consists_of("-|: ");
    case '!': return line.starts_with("!!!");
    case '?': return line.starts_with("???");
    case ';': return line.starts_with(";--8<--");
    default: break;
  }
  size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  const bool has_mark = digits > 0 && digits < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') && ends_word(digits + 1);
  return has_mark ? digits + 1 : 0;
}

// "[^1]: " would define a footnote.
size_t note_colon(std::string_view line) {
  if (!line.starts_with("[^")) return 0;
  const size_t end = line.find("]:");
  return end == std::string_view::npos ? 0 : end + 2;
}

void append_line(std::string& out, std::string_view line) {
  if (line.starts_with(' ') || line.starts_with('\t')) {
    out += line[0] == ' ' ? "&#32;" : "&#9;";
    line.remove_prefix(1);
  }
  const size_t marker = std::max(marker_size(line), note_colon(line));
  if (marker > 0) out.append(line.substr(0, marker - 1)).append("\\");
  line.remove_prefix(marker == 0 ? 0 : marker - 1);
  const bool ends_blank = line.ends_with(' ') || line.ends_with('\t');
  out += ends_blank ? line.substr(0, line.size() - 1) : line;
  if (ends_blank) out += line.back() == ' ' ? "&#32;" : "&#9;";
}

// Inside of an address: backslashes before what would end it, the rest percent-encoded.
void append_destination(std::string& out, std::string_view address) {
  constexpr char digits[] = "0123456789ABCDEF";
  for (const char c : address) {
    const uint8_t byte = uint8_t(c);
    if (byte <= 0x20 || byte == 0x7F || c == '<' || c == '>') {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
      continue;
    }
    if (c == '(' || c == ')' || c == '\\' || c == '&') out += '\\';
    out += c;
  }
}

}  // namespace

void append_markdown_text(std::string& out, std::string_view text, char next, MarkdownTone tone) {
  size_t at = 0;
  while (true) {
    const size_t end = questionable.find(text, at);
    out.append(text, at, end - at);
    if (end == text.size()) return;
    const char c = text[end];
    // A line end in a text is one that was escaped as an entity.
    if (is_line_end(c)) {
      out += c == '\n' ? "&#10;" : "&#13;";
    } else {
      if (wants_escape(out, text, end, next, tone)) out += '\\';
      out += c;
    }
    at = end + 1;
  }
}

std::string markdown_paragraph(std::string_view lines) {
  std::string out;
  while (true) {
    const size_t end = lines.find('\n');
    append_line(out, lines.substr(0, end));
    if (end == std::string_view::npos) return out;
    out += '\n';
    lines.remove_prefix(end + 1);
  }
}

std::string markdown_heading(std::string line) {
  if (line.ends_with('#')) line.insert(line.size() - 1, "\\");
  return line;
}

std::string markdown_cell(std::string_view phrases) {
  std::string cell;
  for (const char c : phrases) {
    if (c == '|') cell += '\\';
    cell += c == '\n' ? ' ' : c;
  }
  return cell;
}

size_t longest_run(std::string_view text, char c) {
  size_t longest = 0, run = 0;
  for (const char here : text) {
    run = here == c ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

void append_markdown_code(std::string& out, std::string_view code) {
  // The shortest run of backticks that does not occur in the code.
  std::string fence = "`";
  while (true) {
    size_t at = code.find(fence);
    const auto is_exact = [&](size_t begin) {
      const size_t end = begin + fence.size();
      return (begin == 0 || code[begin - 1] != '`') && (end == code.size() || code[end] != '`');
    };
    while (at != std::string_view::npos && !is_exact(at)) at = code.find(fence, at + 1);
    if (at == std::string_view::npos) break;
    fence += '`';
  }
  const bool has_letters = code.find_first_not_of(' ') != std::string_view::npos;
  const bool is_padded = code.starts_with('`') || code.ends_with('`') ||
                         (code.starts_with(' ') && code.ends_with(' ') && has_letters);
  out += fence;
  if (is_padded) out += ' ';
  for (const char c : code) out += c == '\n' ? ' ' : c;
  if (is_padded) out += ' ';
  out += fence;
}

std::string markdown_link_end(std::string_view address, std::string_view title) {
  std::string out = "](";
  append_destination(out, address);
  if (!title.empty()) {
    out += " \"";
    for (const char c : title) {
      if (c == '"' || c == '\\' || c == '&') out += '\\';
      out += is_line_end(c) ? ' ' : c;
    }
    out += '"';
  }
  return out + ")";
}

std::string markdown_fence_words(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '\\' || c == '&') out += '\\';
    out += is_line_end(c) ? ' ' : c;
  }
  return out;
}

}  // namespace silcrow
