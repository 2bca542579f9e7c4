// The pieces of a tree's line: spans, quoted text, facts.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "source/line_table.h"
#include "source/source_file.h"

namespace silcrow {

class TreeText {
 public:
  TreeText(const Sources& sources, FileId page_file) : sources_(sources), page_file_(page_file) {}

  void begin_line(size_t depth, std::string_view name);
  void end_line() { text_ += '\n'; }

  // ` 0-12 1:1-1:13`, with the path before it for a span in another file; nothing without a file.
  void place(const Span& span);

  // ` name="value"@0-5`; nothing for an empty value without a place.
  void fact(std::string_view name, std::string_view value, const Span& span = {});

  // ` name=word`
  void word(std::string_view name, std::string_view word);
  void number(std::string_view name, uint64_t number) { word(name, std::to_string(number)); }

  // ` "text"`
  void quoted(std::string_view text);

  std::string take() { return std::move(text_); }

 private:
  void range(const Span& span);
  const LineTable& lines_of(FileId file);

  const Sources& sources_;
  FileId page_file_;
  std::map<FileId, LineTable> lines_;
  std::string text_;
};

}  // namespace silcrow
