// Writes blocks: a definition, its files, their lines.
#include "cli/usages/usages_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "cli/commands.h"
#include "cli/usages/source_places.h"
#include "diag/rule.h"
#include "diag/terminal_text.h"

namespace silcrow {

namespace {

constexpr std::string_view title_style = "\x1b[1m";
constexpr std::string_view file_style = "\x1b[35m";
constexpr std::string_view place_style = "\x1b[32m";
constexpr std::string_view mark_style = "\x1b[1;31m";

const std::vector<Use>& uses_of(const Usages& usages, const Symbol& symbol) {
  static const std::vector<Use> none;
  const auto found = usages.uses.find(symbol);
  return found == usages.uses.end() ? none : found->second;
}

class UsagesText {
 public:
  UsagesText(const LinkedBook& book, const Usages& usages, TextLayout layout)
      : book_(book), usages_(usages), layout_(layout), places_(book.book.sources) {}

  void add_symbol(const Symbol& symbol) {
    if (!out_.empty()) out_ += '\n';
    const std::vector<Use>& uses = uses_of(usages_, symbol);
    add_definition(symbol);
    out_ += fmt::format("  {}\n", counted_uses(uses));
    add_uses(uses);
  }

  void add_unresolved() {
    if (usages_.unresolved.empty()) return;
    const size_t count = usages_.unresolved.size();
    out_ += styled(title_style, number_of(count, "unresolved use")) + "\n";
    add_uses(usages_.unresolved);
    out_ += '\n';
  }

  void add_line(const Symbol& symbol) {
    const std::vector<Use>& uses = uses_of(usages_, symbol);
    add_definition(symbol);
    for (const Use& use : uses) {
      const SourcePlace place = places_.place(use.span);
      const std::string words(book_.book.sources.text(use.span));
      out_ += fmt::format("    {}  {}\n", styled(place_style, terminal_text(place.text())),
                          terminal_text(shortened(words)));
    }
  }

  std::string take() { return std::move(out_); }

 private:
  std::string styled(std::string_view style, std::string_view text) const {
    if (layout_.colour == Colour::none) return std::string(text);
    return fmt::format("{}{}\x1b[0m", style, text);
  }

  // "17§26  Run migrations manually  book/17-runbook.md:11:1".
  void add_definition(const Symbol& symbol) {
    const std::string name = symbol_name(book_, symbol);
    const std::string title = symbol_title(book_, symbol);
    out_ += styled(title_style, terminal_text(name));
    const bool says_title = name.find(title) == std::string::npos;
    if (says_title) out_ += "  " + terminal_text(title);
    const Span span = symbol_place(book_, symbol);
    if (span.file != no_file) {
      out_ += "  " + styled(place_style, terminal_text(places_.place(span).text()));
    }
    out_ += '\n';
  }

  static std::string counted_uses(const std::vector<Use>& uses) {
    if (uses.empty()) return "no uses";
    std::set<FileId> files;
    for (const Use& use : uses) files.insert(use.span.file);
    return number_of(uses.size(), "use") + " in " + number_of(files.size(), "file");
  }

  // One blank for each line break and what indents the line behind it.
  static std::string shortened(std::string_view words) {
    std::string line;
    for (const char c : words) {
      const bool is_blank = c == '\n' || c == '\r' || c == ' ';
      if (!is_blank) line += c;
      if (is_blank && !line.ends_with(' ')) line += ' ';
    }
    return line;
  }

  void add_uses(const std::vector<Use>& uses) {
    FileId file = no_file;
    for (const Use& use : uses) {
      if (std::exchange(file, use.span.file) != use.span.file) {
        out_ += "\n" + styled(file_style, terminal_text(places_.path(file))) + "\n";
      }
      add_use(use);
    }
  }

  void add_use(const Use& use) {
    constexpr size_t gutter = 10;
    const SourcePlace place = places_.place(use.span);
    const std::string at = fmt::format("{:>9}", fmt::format("{}:{}", place.line, place.column));
    const std::string_view line = places_.line(use.span.file, place.line);
    const size_t begin = use.span.begin - places_.line_start(use.span.file, place.line);
    const size_t length = use.span.end - use.span.begin;
    const Excerpt shown = excerpt(line, begin, begin + length, layout_.width - gutter - 1);
    const std::string note = rule_note(use);
    out_ += styled(place_style, at) + "  ";
    if (layout_.colour == Colour::ansi) {
      const std::string_view text = shown.text;
      out_ += text.substr(0, shown.first_byte);
      out_ += styled(mark_style, text.substr(shown.first_byte, shown.last_byte - shown.first_byte));
      out_ += text.substr(shown.last_byte);
      out_ += note + "\n";
      return;
    }
    out_ += shown.text + "\n";
    out_ += std::string(at.size() + 2 + shown.mark_begin, ' ');
    out_ += std::string(shown.mark_width, '^') + note + "\n";
  }

  // What a diagnostic says of the use already.
  std::string rule_note(const Use& use) const {
    if (use.form != UseForm::reference) return {};
    const Reference& reference = book_.linked(use.page).references[use.index];
    return reference.rule ? fmt::format("  [{}]", rule_name(*reference.rule)) : std::string();
  }

  const LinkedBook& book_;
  const Usages& usages_;
  TextLayout layout_;
  SourcePlaces places_;
  std::string out_;
};

}  // namespace

std::string usages_text(const LinkedBook& book, const Usages& usages,
                        const std::vector<Symbol>& symbols, TextLayout layout) {
  UsagesText text(book, usages, layout);
  for (const Symbol& symbol : symbols) text.add_symbol(symbol);
  return text.take();
}

std::string overview_text(const LinkedBook& book, const Usages& usages, TextLayout layout) {
  UsagesText text(book, usages, layout);
  text.add_unresolved();
  for (const Symbol& symbol : all_symbols(book)) text.add_line(symbol);
  return text.take();
}

}  // namespace silcrow
