// Characters that reorder what is shown: a command can look like another one ("Trojan Source",
// CVE-2021-42574). Documented and tested in docs/rules/unicode-bidi.md.
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "check/checked_rule.h"
#include "check/page_text.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

enum class Control : uint8_t { none, override_, embedding, isolate, end_embedding, end_isolate };

// The explicit formatting characters of UAX #9, table 1.
Control control_of(char32_t code_point) {
  switch (code_point) {
    case 0x202A:
    case 0x202B: return Control::embedding;
    case 0x202C: return Control::end_embedding;
    case 0x202D:
    case 0x202E: return Control::override_;
    case 0x2066:
    case 0x2067:
    case 0x2068: return Control::isolate;
    case 0x2069: return Control::end_isolate;
    default: return Control::none;
  }
}

// In prose, those that are closed in their line are how languages are mixed; an override is how
// text is disguised, and in code all of them are.
class PageControls {
 public:
  PageControls(std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  void visit(const FoundCharacter& found) {
    const Control control = control_of(found.code_point);
    if (control == Control::none) return;
    if (text_.substr(last_, found.span.begin - last_).find('\n') != text_.npos) {
      end_line();
    }
    last_ = found.span.begin;
    if (found.is_in_code || control == Control::override_) return report(found);
    const bool is_end = control == Control::end_embedding || control == Control::end_isolate;
    const Control opener =
        control == Control::end_embedding ? Control::embedding : Control::isolate;
    if (!is_end) {
      open_.push_back(found);
    } else if (!open_.empty() && control_of(open_.back().code_point) == opener) {
      open_.pop_back();
    }
  }

  void end_line() {
    for (const FoundCharacter& found : open_) report(found);
    open_.clear();
  }

 private:
  void report(const FoundCharacter& found) {
    diagnostics_.add(Rule::unicode_bidi, found.span,
                     fmt::format("here stands U+{:04X}, which changes the order of what is shown",
                                 uint32_t(found.code_point)));
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<FoundCharacter> open_;  // of the present line
  size_t last_ = 0;                   // where the last control stands
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const FileId file = book.page(page).document->file;
  if (file == no_file) return;
  PageControls controls(book.book.sources.file(file).text, diagnostics);
  for_each_wide_character(book, page, [&](const FoundCharacter& found) { controls.visit(found); });
  controls.end_line();
}

}  // namespace

extern const CheckedRule unicode_bidi_rule = {check_page, nullptr};

}  // namespace silcrow
