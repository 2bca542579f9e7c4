// Where spans lie, for the reports: each file's line table is made once, when first asked for.
#pragma once

#include <map>

#include "source/line_table.h"
#include "source/source_file.h"

namespace silcrow {

class Places {
 public:
  explicit Places(const Sources& sources) : sources_(sources) {}

  // Of a span that has a file.
  Position begin(Span span) { return lines_of(span.file).position(span.begin); }
  Position end(Span span) { return lines_of(span.file).position(span.end); }

 private:
  const LineTable& lines_of(FileId file) {
    return tables_.try_emplace(file, sources_.file(file).text).first->second;
  }

  const Sources& sources_;
  std::map<FileId, LineTable> tables_;
};

}  // namespace silcrow
