// Lines and columns of many places in the files of a book.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "source/line_table.h"
#include "source/source_file.h"

namespace silcrow {

struct SourcePlace {
  std::string file;  // as the user would type it
  uint32_t line = 1;
  uint32_t column = 1;  // in code points
  uint32_t end_line = 1;
  uint32_t end_column = 1;  // one past the last

  std::string text() const;  // "book/17-runbook.md:11:1"
};

// Finds the lines of each file once. Keeps a reference to the sources; not thread-safe. Spans have
// a file.
class SourcePlaces {
 public:
  explicit SourcePlaces(const Sources& sources) : sources_(sources) {}

  SourcePlace place(Span span);
  const std::string& path(FileId file) const { return sources_.file(file).path; }
  std::string_view line(FileId file, uint32_t number) { return lines(file).line(number); }
  uint32_t line_start(FileId file, uint32_t number) { return lines(file).line_start(number); }

 private:
  const LineTable& lines(FileId file);

  const Sources& sources_;
  std::map<FileId, LineTable> tables_;
};

}  // namespace silcrow
