// `[^name]` that no footnote of the page has, so that it stands in the text as it is written.
// Documented and tested in docs/rules/footnote-missing.md.
#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "check/checked_rule.h"
#include "check/inline_run.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

constexpr bool is_label_character(char c) {
  return is_ascii_alphanumeric(c) || c == '-' || c == '_';
}

// A number, or a name. `[^a]` and `[^a-z]` are classes of regular expressions more often than not.
bool is_label(std::string_view label) {
  if (label.empty() || !std::ranges::all_of(label, is_label_character)) return false;
  if (std::ranges::all_of(label, [](char c) { return is_ascii_digit(c); })) return true;
  return label.size() > 1 && !(label.size() > 2 && label[1] == '-');
}

// Patterns have a quantifier or another class beside them, and stand in quotes or words.
bool is_in_pattern(std::string_view run, size_t begin, size_t end) {
  const char before = begin == 0 ? ' ' : run[begin - 1];
  const char after = end == run.size() ? ' ' : run[end];
  return std::string_view("[(/\\\"'`|").find(before) != std::string_view::npos ||
         std::string_view("*+?{$/\"'`|").find(after) != std::string_view::npos;
}

std::vector<std::string> labels_of(const Document& document) {
  std::vector<std::string> labels;
  for (const NodeId id : document.by_kind.of(NodeKind::footnote_definition)) {
    const Node& node = document.node(id);
    if (node.data == no_data) continue;
    labels.emplace_back(document.footnotes[node.data].label);
  }
  return labels;
}

void check_run(const Document& document, const InlineRun& run, Diagnostics& diagnostics) {
  const std::string_view text = run.text();
  for (size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at + 2)) {
    const size_t close = text.find_first_of("[]", at + 2);
    if (close == text.npos || text[close] != ']') continue;
    const std::string label(text.substr(at + 2, close - at - 2));
    if (!is_label(label) || is_in_pattern(text, at, close + 1)) continue;
    Diagnostic& diagnostic = diagnostics.add(Rule::footnote_missing, run.place(at, close + 1),
                                             "this page has no footnote `" + label + "`");
    std::string help = did_you_mean(label, labels_of(document));
    if (help.empty()) help = "define it in this page: `[^" + label + "]: …`";
    diagnostic.help.push_back(std::move(help));
  }
}

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  for_each_bracketed_run(document,
                         [&](const InlineRun& run) { check_run(document, run, diagnostics); });
}

}  // namespace

extern const CheckedRule footnote_missing_rule = {check_page, nullptr};

}  // namespace silcrow
