// Words in angle brackets that no reader is told about. Documented and tested in
// docs/rules/code-placeholder-undeclared.md.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/nearest.h"
#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/code_places.h"

namespace silcrow {

namespace {

// Where angle brackets mean nothing else; a shell's redirections have no word and bracket like
// this.
constexpr std::array languages = {"bash", "console", "dockerfile", "hcl",  "http",
                                  "ini",  "json",    "sql",        "toml", "yaml"};

// `Node_Name`, `node name` and `node-name` are one.
std::string key_of(std::string_view name) {
  std::string key = ascii_lower_case(name);
  std::ranges::replace_if(
      key, [](char c) { return c == '_' || c == ' '; }, '-');
  return key;
}

class Placeholders {
 public:
  Placeholders(const LinkedBook& book, PageId page, Diagnostics& diagnostics)
      : book_(book), document_(*book.page(page).document), diagnostics_(diagnostics) {
    for (const std::string& name : book.book.config.placeholders) declare(name);
    for (const char* key : {"placeholders", "vars"}) {
      const FrontMatterField* field = document_.front_matter.find(key);
      if (field == nullptr) continue;
      for (const std::string& name : field->values) declare(name);
    }
    const bool is_asked_for =
        book.book.config.lint.rules.contains(Rule::code_placeholder_undeclared);
    is_active_ = is_asked_for || !declared_.empty();
  }

  void judge() {
    if (!is_active_) return;
    for (const CodeBlock& block : document_.code_blocks) {
      if (std::ranges::find(languages, block.canonical_language) != languages.end()) judge(block);
    }
  }

 private:
  void declare(std::string_view name) {
    declared_.emplace_back(name);
    known_.insert(key_of(name));
  }

  void judge(const CodeBlock& block) {
    const CodePlaces places(block);
    const std::string_view text = block.content;
    std::set<std::string_view> closed;  // tags of markup that the code has in it
    for (size_t at = text.find("</"); at != text.npos; at = text.find("</", at + 1)) {
      closed.insert(name_at(text, at + 2));
    }
    for (size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
      const std::string_view name = name_at(text, at + 1);
      if (name.empty() || closed.contains(name)) continue;
      const Span span = places.place(at, at + name.size() + 2);
      if (span.file != document_.file || !known_.insert(key_of(name)).second) continue;
      if (!is_term(name)) report(name, span);
    }
  }

  bool is_term(std::string_view name) const {
    const std::string key = key_of(name);
    return std::ranges::any_of(book_.terms, [&](const Term& term) {
      return key_of(term.name) == key ||
             std::ranges::find(term.aliases, key, key_of) != term.aliases.end();
    });
  }

  // Letters, digits, `_`, `-`, `.` and single blanks up to a `>`; empty where there are others.
  static std::string_view name_at(std::string_view text, size_t begin) {
    size_t at = begin;
    while (at < text.size() && (is_ascii_alphanumeric(text[at]) || text[at] == '_' ||
                                text[at] == '-' || text[at] == '.' || text[at] == ' ')) {
      ++at;
    }
    const std::string_view name = text.substr(begin, at - begin);
    const bool is_name = !name.empty() && is_ascii_letter(name[0]) && name.back() != ' ' &&
                         name.find("  ") == name.npos && at < text.size() && text[at] == '>';
    return is_name ? name : std::string_view();
  }

  void report(std::string_view name, Span span) const {
    Diagnostic& diagnostic =
        diagnostics_.add(Rule::code_placeholder_undeclared, span,
                         fmt::format("the placeholder `<{}>` is not declared", name));
    const std::string help = did_you_mean(name, declared_);
    if (!help.empty()) diagnostic.help.push_back(help);
    diagnostic.help.push_back(
        "declare it: under `placeholders` in the front matter or the "
        "configuration, or as a term of the glossary");
  }

  const LinkedBook& book_;
  const Document& document_;
  Diagnostics& diagnostics_;
  bool is_active_ = false;
  std::vector<std::string> declared_;
  std::set<std::string> known_;  // keys: declared, or reported already
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  Placeholders(book, page, diagnostics).judge();
}

}  // namespace

extern const CheckedRule code_placeholder_undeclared_rule = {check_page, nullptr};

}  // namespace silcrow
