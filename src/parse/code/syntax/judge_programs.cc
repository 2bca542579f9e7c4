// Programming languages, style sheets and markup that a tree-sitter grammar judges. A piece of
// documentation is seldom a whole file, so a block may also be what stands inside of something.
#include <algorithm>
#include <array>
#include <span>

#include "base/code_mask.h"
#include "parse/code/syntax/cut_code.h"
#include "parse/code/syntax/elisions.h"
#include "parse/code/syntax/grammar_reading.h"
#include "parse/code/syntax/judges.h"
#include "parse/code/syntax/program_notation.h"
#include "parse/code/syntax/session_notation.h"

namespace silcrow {
namespace {

// What may stand around a block that is a fragment.
struct Surroundings {
  std::string_view before;
  std::string_view after;
};

// Whether a name and its parameters may stand there.
bool takes_signatures(const Surroundings& around) {
  return around.before == "function " || around.before == "def ";
}

constexpr std::array css_surroundings = {Surroundings{"a {\n", "\n}"}, Surroundings{"", " {}"}};

constexpr std::array go_surroundings = {
    Surroundings{"func f() {\n", "\n}"},         Surroundings{"type t struct {\n", "\n}"},
    Surroundings{"type t interface {\n", "\n}"}, Surroundings{"var x = ", ""},
    Surroundings{"var x = t{\n", "\n}"},         Surroundings{"var x = t{\n", ",\n}"}};

constexpr std::array hcl_surroundings = {Surroundings{"x = ", "\n"},
                                         Surroundings{"x {\n", "\n}\n"}};

constexpr std::array html_surroundings = {Surroundings{"<p ", ">"}};

constexpr std::array javascript_surroundings = {
    Surroundings{"(", "\n)"},           Surroundings{"({", "\n})"},
    Surroundings{"class X {\n", "\n}"}, Surroundings{"f(", "\n)"},
    Surroundings{"<>", "</>"},          Surroundings{"switch (x) {\n", "\n}"},
    Surroundings{"function ", " {}"},   Surroundings{"x", ""}};

constexpr std::array python_surroundings = {
    Surroundings{"if x:\n", "\n"}, Surroundings{"def ", ": pass"}, Surroundings{"", "\n  pass"},
    Surroundings{"", ":\n  pass"}, Surroundings{"f(\n", "\n)"},    Surroundings{"{\n", "\n}"}};

constexpr std::array typescript_surroundings = {Surroundings{"(", "\n)"},
                                                Surroundings{"({", "\n})"},
                                                Surroundings{"class X {\n", "\n}"},
                                                Surroundings{"interface X {\n", "\n}"},
                                                Surroundings{"f(", "\n)"},
                                                Surroundings{"type X = ", ""},
                                                Surroundings{"function ", " {}"},
                                                Surroundings{"switch (x) {\n", "\n}"},
                                                Surroundings{"x", ""}};

bool parses_surrounded(const JudgedCode& code, std::string_view text,
                       std::span<const Surroundings> surroundings) {
  if (text != code.text && parses(code, text)) return true;
  for (const Surroundings& around : surroundings) {
    std::string surrounded(around.before);
    surrounded += text;
    surrounded += around.after;
    if (parses(code, surrounded)) return true;
    std::string signature(text);
    join_name_of_call(signature);
    if (!takes_signatures(around) || signature == text) continue;
    if (parses(code, std::string(around.before) + signature + std::string(around.after)))
      return true;
  }
  return false;
}

// As a whole, or as several fragments with blank lines between.
bool parses_somewhere(const JudgedCode& code, std::string_view text,
                      std::span<const Surroundings> surroundings) {
  if (parses_surrounded(code, text, surroundings)) return true;
  const std::vector<std::string_view> pieces = paragraphs(text);
  return pieces.size() > 1 && std::ranges::all_of(pieces, [&](std::string_view piece) {
           return parses_surrounded(code, piece, surroundings);
         });
}

// Tries every way to fill in what is left out.
bool parses_filled(const JudgedCode& code, const std::string& text,
                   std::span<const Surroundings> surroundings) {
  if (parses_somewhere(code, text, surroundings)) return true;
  for (const ElisionFill fill : {ElisionFill::word, ElisionFill::blanks, ElisionFill::item}) {
    std::string filled = text;
    if (!fill_elisions(filled, fill)) return false;
    if (parses_somewhere(code, filled, surroundings)) return true;
  }
  return false;
}

// The same with the brackets that a cut has taken away.
bool has_reading(const JudgedCode& code, const std::string& text,
                 std::span<const Surroundings> surroundings) {
  if (parses_filled(code, text, surroundings)) return true;
  const std::string whole = with_brackets_of_cut(text);
  return !whole.empty() && parses_filled(code, whole, surroundings);
}

Verdict judge_program(const JudgedCode& code, std::span<const Surroundings> surroundings,
                      SessionPrompts prompts) {
  if (is_clean(code.tree)) return {};
  std::string text = without_prompts(std::string(code.text), prompts);
  if (has_reading(code, text, surroundings)) return {};
  const std::string before = text;
  mask_templates(text);
  fill_server_tags(text);
  fill_alternatives(text);
  fill_comment_placeholders(text);
  blank_optional_brackets(text);
  modernise_import_assertions(text);
  if (text != before && has_reading(code, text, surroundings)) return {};
  if (fill_placeholders(text) && has_reading(code, text, surroundings)) return {};
  return first_error(code);
}

constexpr SessionPrompts javascript_prompts = {"> ", "... "};
constexpr SessionPrompts python_prompts = {">>> ", "... "};

}  // namespace

Verdict judge_css(const JudgedCode& code) { return judge_program(code, css_surroundings, {}); }
Verdict judge_go(const JudgedCode& code) { return judge_program(code, go_surroundings, {}); }
Verdict judge_hcl(const JudgedCode& code) { return judge_program(code, hcl_surroundings, {}); }
Verdict judge_html(const JudgedCode& code) { return judge_program(code, html_surroundings, {}); }

Verdict judge_javascript(const JudgedCode& code) {
  return judge_program(code, javascript_surroundings, javascript_prompts);
}

Verdict judge_python(const JudgedCode& code) {
  return judge_program(code, python_surroundings, python_prompts);
}

Verdict judge_typescript(const JudgedCode& code) {
  return judge_program(code, typescript_surroundings, javascript_prompts);
}

}  // namespace silcrow
