// Writes blocks; what a line of source looks like on a terminal is terminal_text's affair.
#include "diag/report_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "diag/rule.h"
#include "diag/severity_name.h"
#include "diag/terminal_text.h"
#include "source/line_table.h"

namespace silcrow {

namespace {

constexpr size_t excerpt_width = 100;

// Select Graphic Rendition (ECMA-48): bold, and the colours that compilers have taught people.
std::string_view severity_style(Severity severity) {
  switch (severity) {
    case Severity::note: return "\x1b[1;36m";
    case Severity::warning: return "\x1b[1;33m";
    case Severity::error: return "\x1b[1;31m";
  }
  return "";
}

constexpr std::string_view frame_style = "\x1b[34m";
constexpr std::string_view message_style = "\x1b[1m";

class TextReport {
 public:
  TextReport(const Sources& sources, Colour colour) : sources_(sources), colour_(colour) {}

  void add(const Diagnostic& diagnostic) {
    if (!output_.empty()) output_ += '\n';
    const std::string_view style = severity_style(diagnostic.severity);
    output_ += styled(style, fmt::format("{}[{}]", severity_name(diagnostic.severity),
                                         rule_name(diagnostic.rule)));
    output_ += styled(message_style, ": " + terminal_text(diagnostic.message)) + "\n";
    const size_t gutter = add_place(diagnostic.span, style);
    for (const std::string& help : diagnostic.help) {
      const std::string margin(gutter + 1, ' ');
      output_ += margin + styled(frame_style, "=") + " help: " + terminal_text(help) + "\n";
    }
    for (const RelatedPlace& related : diagnostic.related) {
      output_ += styled(severity_style(Severity::note), "note");
      output_ += styled(message_style, ": " + terminal_text(related.message)) + "\n";
      add_place(related.span, severity_style(Severity::note));
    }
  }

  std::string take() { return std::move(output_); }

 private:
  std::string styled(std::string_view style, std::string_view text) const {
    if (colour_ == Colour::none) return std::string(text);
    return fmt::format("{}{}\x1b[0m", style, text);
  }

  const LineTable& lines_of(FileId file) {
    return tables_.try_emplace(file, sources_.file(file).text).first->second;
  }

  // The arrow and the frame. Returns how many columns line numbers take.
  size_t add_place(Span span, std::string_view style) {
    if (span.file == no_file) return 1;
    const SourceFile& file = sources_.file(span.file);
    const LineTable& lines = lines_of(span.file);
    const Position at = lines.position(span.begin);
    output_ += "  " + styled(frame_style, "-->") +
               fmt::format(" {}:{}:{}\n", terminal_text(file.path), at.line, at.column);
    if (file.text.empty()) return 1;

    // A span that ends with line ends, as blocks do, is not shown to reach into the line below.
    uint32_t end = std::min(span.end, uint32_t(file.text.size()));
    while (end > span.begin && (file.text[end - 1] == '\n' || file.text[end - 1] == '\r')) --end;
    const uint32_t last_line = end > span.begin ? lines.position(end).line : at.line;
    const size_t gutter = fmt::formatted_size("{}", last_line);

    add_frame_line(gutter, "", "");
    const uint32_t first_start = lines.line_start(at.line);
    add_line(gutter, lines, at.line, span.begin - first_start, end - first_start, style);
    if (last_line > at.line + 1) output_ += styled(frame_style, "...") + "\n";
    if (last_line > at.line) {
      const std::string_view line = lines.line(last_line);
      const size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
      add_line(gutter, lines, last_line, indent, end - lines.line_start(last_line), style);
    }
    return gutter;
  }

  void add_frame_line(size_t gutter, std::string_view number, std::string_view text) {
    output_ += styled(frame_style, fmt::format("{:>{}} |", number, gutter));
    if (!text.empty()) output_ += fmt::format(" {}", text);
    output_ += '\n';
  }

  // One source line with the carets below its bytes [begin, end).
  void add_line(size_t gutter, const LineTable& lines, uint32_t number, size_t begin, size_t end,
                std::string_view style) {
    const Excerpt shown = excerpt(lines.line(number), begin, end, excerpt_width);
    add_frame_line(gutter, fmt::format("{}", number), shown.text);
    const std::string carets(shown.mark_width, '^');
    add_frame_line(gutter, "", std::string(shown.mark_begin, ' ') + styled(style, carets));
  }

  const Sources& sources_;
  Colour colour_;
  std::map<FileId, LineTable> tables_;
  std::string output_;
};

}  // namespace

std::string text_report(std::span<const Diagnostic> diagnostics, const Sources& sources,
                        Colour colour) {
  TextReport report(sources, colour);
  for (const Diagnostic& diagnostic : diagnostics) report.add(diagnostic);
  return report.take();
}

}  // namespace silcrow
