// Line tables are made for the files that spans name, once each.
#include "render/tree/tree_text.h"

namespace silcrow {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\x";
      out += digits[byte >> 4];
      out += digits[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void TreeText::begin_line(size_t depth, std::string_view name) {
  text_.append(depth * 2, ' ');
  text_ += name;
}

const LineTable& TreeText::lines_of(FileId file) {
  const auto found = lines_.find(file);
  if (found != lines_.end()) return found->second;
  return lines_.emplace(file, LineTable(sources_.file(file).text)).first->second;
}

void TreeText::range(const Span& span) {
  if (span.file != page_file_) {
    text_ += sources_.file(span.file).path;
    text_ += ':';
  }
  text_ += std::to_string(span.begin) + '-' + std::to_string(span.end);
}

void TreeText::place(const Span& span) {
  if (span.file == no_file) return;
  text_ += ' ';
  range(span);
  const LineTable& lines = lines_of(span.file);
  const Position begin = lines.position(span.begin);
  const Position end = lines.position(span.end);
  text_ += ' ' + std::to_string(begin.line) + ':' + std::to_string(begin.column);
  text_ += '-' + std::to_string(end.line) + ':' + std::to_string(end.column);
}

void TreeText::fact(std::string_view name, std::string_view value, const Span& span) {
  if (value.empty() && span.file == no_file) return;
  text_ += ' ';
  text_ += name;
  text_ += '=';
  append_quoted(text_, value);
  if (span.file == no_file) return;
  text_ += '@';
  range(span);
}

void TreeText::word(std::string_view name, std::string_view word) {
  text_ += ' ';
  text_.append(name).append("=").append(word);
}

void TreeText::quoted(std::string_view text) {
  text_ += ' ';
  append_quoted(text_, text);
}

}  // namespace silcrow
