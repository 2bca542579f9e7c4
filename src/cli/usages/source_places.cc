// Keeps a line table for each file that was asked about.
#include "cli/usages/source_places.h"

#include <fmt/format.h>

namespace silcrow {

std::string SourcePlace::text() const { return fmt::format("{}:{}:{}", file, line, column); }

const LineTable& SourcePlaces::lines(FileId file) {
  return tables_.try_emplace(file, sources_.file(file).text).first->second;
}

SourcePlace SourcePlaces::place(Span span) {
  const LineTable& table = lines(span.file);
  const Position begin = table.position(span.begin);
  const Position end = table.position(span.end);
  return {path(span.file), begin.line, begin.column, end.line, end.column};
}

}  // namespace silcrow
