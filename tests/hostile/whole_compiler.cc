// One compilation, and all that it can be asked for.
#include "hostile/whole_compiler.h"

#include <cstdio>
#include <cstdlib>

#include "compile/compile.h"
#include "diag/report_json.h"
#include "diag/report_text.h"

namespace silcrow {

namespace {

// What stands in a site however the pages are.
bool is_of_theme(const std::string& path) { return path.starts_with("assets/"); }

void check_span(const Span& span, const Sources& sources) {
  if (span.file == no_file) return;
  if (span.begin <= span.end && span.end <= sources.file(span.file).text.size()) return;
  std::fprintf(stderr, "a place that no file has\n");
  std::abort();
}

}  // namespace

size_t run_whole_compiler(const std::map<std::string, std::string>& files) {
  CompileOptions options;
  options.workers = 1;
  options.outputs = {"html", "json", "man"};
  options.today = parse_date("2026-06-01");
  const Compilation compilation = compile(MemoryFileSystem(files), options);
  if (!compilation.ok) return 0;
  const Sources& sources = compilation.book->book.sources;
  for (const Diagnostic& diagnostic : compilation.diagnostics) {
    check_span(diagnostic.span, sources);
    for (const RelatedPlace& place : diagnostic.related) check_span(place.span, sources);
    if (!diagnostic.fix) continue;
    for (const TextEdit& edit : diagnostic.fix->edits) check_span(edit.span, sources);
  }
  size_t made = json_report(compilation.diagnostics, sources).size();
  made += text_report(compilation.diagnostics, sources, Colour::none).size();
  for (const OutputFile& file : compilation.outputs.files) {
    if (file.content && !is_of_theme(file.path)) made += file.content().size();
  }
  return made;
}

}  // namespace silcrow
