// Quotes that a word processor has bent, in code that takes only straight ones. Documented and
// tested in docs/rules/smart-quote-in-code.md.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/code_places.h"

namespace silcrow {

namespace {

// Languages whose strings begin with a straight quote, and that have no other use for a bent one
// outside of strings and comments.
bool wants_straight_quotes(std::string_view language) {
  constexpr std::array languages = {"bash",   "c",      "go",   "hcl", "javascript", "json",
                                    "promql", "python", "rust", "sql", "toml",       "typescript"};
  return std::ranges::find(languages, language) != languages.end();
}

// The straight one for a bent one, else 0.
char straight_quote(char32_t code_point) {
  if (code_point == 0x2018 || code_point == 0x2019) return '\'';
  if (code_point == 0x201C || code_point == 0x201D) return '"';
  return 0;
}

class CodeQuotes {
 public:
  CodeQuotes(const CodeBlock& block, Diagnostics& diagnostics)
      : block_(block), places_(block), diagnostics_(diagnostics) {}

  void judge() {
    const std::string_view content = block_.content;
    for (size_t at = content.find('\xE2'); at != content.npos; at = content.find('\xE2', at + 1)) {
      const DecodedCodePoint found = decode_utf8(content, at);
      const char straight = straight_quote(found.code_point);
      if (straight != 0 && !is_text(at) && !is_output(at)) report(at, found.length, straight);
    }
  }

 private:
  bool is_text(size_t offset) const {
    return std::ranges::any_of(block_.analysis.tokens, [&](const CodeToken& token) {
      const bool is_prose =
          token.token_class == TokenClass::string || token.token_class == TokenClass::comment;
      return is_prose && token.begin <= offset && offset < token.end;
    });
  }

  bool is_output(size_t offset) const {
    return std::ranges::any_of(block_.analysis.lines, [&](const ConsoleLine& line) {
      const bool is_input = line.kind == ConsoleLineKind::command && line.text_begin <= offset;
      return line.begin <= offset && offset < line.end && !is_input;
    });
  }

  void report(size_t offset, size_t length, char straight) {
    const Span span = places_.place(offset, offset + length);
    Diagnostic& diagnostic =
        diagnostics_.add(Rule::smart_quote_in_code, span,
                         std::string("a typographic quote where code has `") + straight + "`");
    diagnostic.fix = Fix{FixSafety::unsafe, {{span, std::string(1, straight)}}};
  }

  const CodeBlock& block_;
  CodePlaces places_;
  Diagnostics& diagnostics_;
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  for (const CodeBlock& block : book.page(page).document->code_blocks) {
    if (wants_straight_quotes(block.canonical_language)) CodeQuotes(block, diagnostics).judge();
  }
}

}  // namespace

extern const CheckedRule smart_quote_in_code_rule = {check_page, nullptr};

}  // namespace silcrow
