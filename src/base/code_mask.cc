// Hand-written matchers instead of regular expressions: linear on any input.
#include "base/code_mask.h"

#include <algorithm>
#include <string_view>

#include "base/code_line.h"

namespace silcrow {
namespace {

constexpr std::string_view ellipses[] = {"...", "…"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.'; }

bool is_in_placeholder(char c) {
  return is_word(c) || std::string_view(" /:|'-").find(c) != std::string_view::npos;
}

// Length of the placeholder that starts at `begin` with `<`, or 0.
size_t placeholder_length(std::string_view text, size_t begin) {
  size_t end = begin + 1;
  if (end >= text.size() || !is_letter(text[end])) return 0;
  if (begin > 0 && text[begin - 1] == '<') return 0;
  while (end < text.size() && is_in_placeholder(text[end])) ++end;
  if (end >= text.size() || text[end] != '>' || !is_word(text[end - 1])) return 0;
  return end + 1 - begin;
}

bool is_alone(std::string_view text, size_t begin, size_t end) {
  const bool is_line_start = begin == 0 || text[begin - 1] == '\n';
  const bool is_line_end = end == text.size() || text[end] == '\n';
  return (is_line_start || is_blank(text[begin - 1]) ||
          std::string_view("(,").find(text[begin - 1]) != std::string_view::npos) &&
         (is_line_end || is_blank(text[end]) ||
          std::string_view("),;").find(text[end]) != std::string_view::npos);
}

// Masks every `opener … closer` of the line. One without a closer ends the search.
void mask_pairs(std::string& text, const CodeLine& line, std::string_view opener,
                std::string_view closer) {
  const std::string_view bytes = std::string_view(text).substr(0, line.text_end);
  size_t begin = bytes.find(opener, line.begin);
  while (begin != std::string_view::npos) {
    const size_t closer_begin = bytes.find(closer, begin + opener.size());
    if (closer_begin == std::string_view::npos) return;
    const size_t end = closer_begin + closer.size();
    const bool is_alone_on_line = bytes.find_first_not_of(" \t", line.begin) == begin &&
                                  bytes.find_first_not_of(" \t\r", end) == std::string_view::npos;
    std::fill(text.begin() + begin, text.begin() + end, is_alone_on_line ? ' ' : 'x');
    begin = bytes.find(opener, end);
  }
}

}  // namespace

void blank_out(std::string& text, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

void mask_templates(std::string& text) {
  if (text.find("{{") == std::string::npos && text.find("{%") == std::string::npos) return;
  for (const CodeLine& line : code_lines(text)) {
    mask_pairs(text, line, "{{", "}}");
    mask_pairs(text, line, "{%", "%}");
  }
}

void mask_placeholders(std::string& text) {
  for (size_t i = text.find('<'); i != std::string::npos; i = text.find('<', i + 1)) {
    std::fill_n(text.begin() + i, placeholder_length(text, i), 'x');
  }
}

void mask_ellipses(std::string& text) {
  for (const std::string_view ellipsis : ellipses) {
    for (size_t i = text.find(ellipsis); i != std::string::npos; i = text.find(ellipsis, i)) {
      const size_t end = i + ellipsis.size();
      if (is_alone(text, i, end)) std::fill(text.begin() + i, text.begin() + end, ':');
      i = end;
    }
  }
}

void mask_bare_heredocs(std::string& text) {
  if (text.find("<<") == std::string::npos) return;
  std::string delimiter;
  for (const CodeLine& line : code_lines(text)) {
    const std::string_view bytes = std::string_view(text).substr(line.begin, line.text_length());
    if (delimiter.empty()) {
      const HeredocStart start = heredoc_start(bytes);
      const size_t indent = std::min(bytes.find_first_not_of(" \t"), bytes.size());
      if (start.delimiter.empty() || start.begin != indent || start.end != bytes.size()) continue;
      delimiter = start.delimiter;
    } else if (without_indent(bytes) == delimiter) {
      delimiter.clear();
    }
    blank_out(text, line.begin, line.end);
  }
}

void mask_shell(std::string& text) {
  mask_templates(text);
  mask_bare_heredocs(text);
  mask_placeholders(text);
  mask_ellipses(text);
}

}  // namespace silcrow
