// Numbers the files of several books anew.
#include "cli/lint_report.h"

#include <map>
#include <utility>

namespace silcrow {

void add_to_report(LintReport& report, const LinkedBook& book,
                   std::vector<Diagnostic> diagnostics) {
  std::map<FileId, FileId> numbers;
  const auto move_here = [&](Span& span) {
    if (span.file == no_file) return;
    const auto [number, is_new] = numbers.try_emplace(span.file, no_file);
    if (is_new) number->second = report.sources.add(book.book.sources.file(span.file));
    span.file = number->second;
  };
  for (Diagnostic& diagnostic : diagnostics) {
    move_here(diagnostic.span);
    for (RelatedPlace& place : diagnostic.related) move_here(place.span);
    if (diagnostic.fix) {
      for (TextEdit& edit : diagnostic.fix->edits) move_here(edit.span);
    }
    report.diagnostics.push_back(std::move(diagnostic));
  }
  report.pages += book.pages.size();
}

}  // namespace silcrow
