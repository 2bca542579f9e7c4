// `[text][label]` and `[text][]` whose label no definition has, so that the brackets stand in the
// page. Brackets are not only for links: what is told apart is listed in
// docs/rules/link-definition-missing.md, where it is tested.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"
#include "check/checked_rule.h"
#include "check/inline_run.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// `[text][label]` in a run; offsets of the brackets' contents.
struct Candidate {
  size_t text_begin = 0;
  size_t text_end = 0;
  size_t label_begin = 0;
  size_t label_end = 0;
};

bool is_name_character(char c) {
  return is_ascii_alphanumeric(c) || c == '_' || (static_cast<unsigned char>(c) >= 0x80);
}

// The pair of brackets that meets at `middle`, where `][` stands; neither holds brackets.
std::optional<Candidate> candidate_at(std::string_view run, size_t middle) {
  const size_t open = run.substr(0, middle).find_last_of("[]");
  if (open == run.npos || run[open] != '[') return {};
  const size_t close = run.find_first_of("[]", middle + 2);
  if (close == run.npos || run[close] != ']') return {};
  return Candidate{open + 1, middle, middle + 2, close};
}

// `a-z`, `A-Za-z0-9`, `^/`: a class of a regular expression.
bool is_character_class(std::string_view text) {
  if (text.starts_with('^')) return true;
  bool has_range = false;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool is_range = at + 2 < text.size() && text[at + 1] == '-';
    if (is_range) at += 2;
    has_range |= is_range;
    if (!is_range && is_ascii_alphanumeric(text[at])) return false;
  }
  return has_range;
}

// Whether text in brackets can be the words of a link: not an index, a box, an option, a class.
bool is_link_text(std::string_view text) {
  const std::string_view words = trim_blanks(text);
  if (words.empty() || words.find_first_of("!^-$%{") == 0) return false;
  const bool has_words = std::ranges::any_of(words, [](char c) {
    return is_ascii_letter(c) || c == InlineRun::hidden || static_cast<unsigned char>(c) >= 0x80;
  });
  return has_words && words.size() > 1 && !is_character_class(words);
}

bool is_label(std::string_view label) {
  if (label.empty()) return true;  // the text is the label
  const std::string_view words = trim_blanks(label);
  return !words.empty() && words.find_first_of("!^-$%{<") != 0 &&
         words.find(InlineRun::hidden) == words.npos && !is_character_class(words);
}

// Whether what stands around says that it is an index, a type, a wiki link or a pattern.
bool has_other_meaning(std::string_view run, const Candidate& found) {
  const size_t open = found.text_begin - 1;
  const char before = open == 0 ? ' ' : run[open - 1];
  if (is_name_character(before) ||
      std::string_view(")]}[\"'`$\\").find(before) != std::string_view::npos) {
    return true;
  }
  const size_t behind = found.label_end + 1;
  const char after = behind == run.size() ? ' ' : run[behind];
  return is_name_character(after) ||
         std::string_view("[]({*+?$=").find(after) != std::string_view::npos;
}

std::vector<std::string> labels_of(const Document& document) {
  std::vector<std::string> labels;
  for (const LinkDefinition& definition : document.definitions) {
    labels.emplace_back(definition.label);
  }
  return labels;
}

class MissingDefinitions {
 public:
  MissingDefinitions(const Document& document, std::string_view source, Diagnostics& diagnostics)
      : document_(document), source_(source), diagnostics_(diagnostics) {}

  void check(const InlineRun& run) {
    const std::string_view text = run.text();
    for (size_t at = text.find("]["); at != text.npos; at = text.find("][", at + 1)) {
      const std::optional<Candidate> found = candidate_at(text, at);
      if (found && is_link(text, *found)) report(run, *found);
    }
  }

 private:
  static bool is_link(std::string_view text, const Candidate& found) {
    const size_t text_size = found.text_end - found.text_begin;
    const size_t label_size = found.label_end - found.label_begin;
    return !has_other_meaning(text, found) &&
           is_link_text(text.substr(found.text_begin, text_size)) &&
           is_label(text.substr(found.label_begin, label_size));
  }

  void report(const InlineRun& run, const Candidate& found) {
    const bool is_collapsed = found.label_begin == found.label_end;
    const std::string label = is_collapsed ? run.plain_text(found.text_begin, found.text_end)
                                           : run.plain_text(found.label_begin, found.label_end);
    diagnostics_
        .add(Rule::link_definition_missing, run.place(found.text_begin - 1, found.label_end + 1),
             "no definition has the label `" + label + "`")
        .help.push_back(help_for(label));
  }

  std::string help_for(const std::string& label) const {
    if (source_.find("\n[" + label + "]: ") != source_.npos) {
      return "`[" + label +
             "]:` is in this page, but behind a line of text: it needs an empty line";
    }
    std::string help = did_you_mean(label, labels_of(document_));
    return help.empty() ? "define it in this page: `[" + label + "]: address`" : help;
  }

  const Document& document_;
  std::string_view source_;
  Diagnostics& diagnostics_;
};

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  if (document.file == no_file) return;
  MissingDefinitions missing(document, book.book.sources.file(document.file).text, diagnostics);
  for_each_bracketed_run(document, [&](const InlineRun& run) { missing.check(run); });
}

}  // namespace

extern const CheckedRule link_definition_missing_rule = {check_page, nullptr};

}  // namespace silcrow
