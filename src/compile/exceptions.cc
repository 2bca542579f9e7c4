// Compares problems with exceptions, and remembers which of these were of use.
#include "compile/exceptions.h"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "base/path.h"
#include "base/path_pattern.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

// The path of a diagnostic's file from the book's folder, which is what patterns are written
// against.
std::string path_in_book(const Diagnostic& diagnostic, const LinkedBook& book) {
  if (diagnostic.span.file == no_file) return {};
  const std::string path = plain_path(book.book.sources.file(diagnostic.span.file).path);
  const std::string folder = plain_path(book.book.config.folder);
  if (folder.empty()) return path;
  return relative_path(folder + "/", path);
}

// Rules that judge only when they are asked for, or after all others: that one takes nothing away
// says nothing then.
bool may_be_idle(Rule rule) {
  return rule == Rule::code_shellcheck || rule == Rule::link_external_broken ||
         rule == Rule::link_external_moved || rule == Rule::link_external_unreachable ||
         rule == Rule::suppression_unused;
}

}  // namespace

Exceptions::Exceptions(const LinkedBook& book)
    : book_(book), used_(book.book.config.lint.ignored.size()) {
  for (const LinkedPage& page : book.pages) {
    for (const Suppression& suppression : page.suppressions) {
      comments_[suppression.reach.file].push_back({&suppression});
    }
  }
}

bool Exceptions::takes(const Diagnostic& diagnostic) {
  const bool is_configured = configuration_takes(diagnostic);
  return comment_takes(diagnostic) || is_configured;
}

bool Exceptions::configuration_takes(const Diagnostic& diagnostic) {
  const std::vector<LintSettings::Ignored>& ignored = book_.book.config.lint.ignored;
  if (ignored.empty()) return false;
  const std::string path = path_in_book(diagnostic, book_);
  bool is_taken = false;
  for (size_t i = 0; i < ignored.size(); ++i) {
    if (ignored[i].rule != rule_name(diagnostic.rule)) continue;
    if (!ignored[i].path.empty() && !path_matches(ignored[i].path, path)) continue;
    used_[i] = is_taken = true;
  }
  return is_taken;
}

bool Exceptions::comment_takes(const Diagnostic& diagnostic) {
  const auto found = comments_.find(diagnostic.span.file);
  if (found == comments_.end()) return false;
  bool is_taken = false;
  for (Comment& comment : found->second) {
    const Span reach = comment.suppression->reach;
    const bool is_meant = comment.suppression->rule == diagnostic.rule &&
                          reach.begin <= diagnostic.span.begin &&
                          diagnostic.span.begin <= reach.end;
    if (is_meant) comment.is_used = is_taken = true;
  }
  return is_taken;
}

Diagnostics Exceptions::unused() const {
  Diagnostics diagnostics;
  const std::vector<LintSettings::Ignored>& ignored = book_.book.config.lint.ignored;
  for (size_t i = 0; i < ignored.size(); ++i) {
    const std::optional<Rule> rule = rule_of(ignored[i].rule);
    if (used_[i] || (rule && may_be_idle(*rule))) continue;
    const std::string place =
        ignored[i].path.empty() ? "the book" : fmt::format("`{}`", ignored[i].path);
    diagnostics.add(Rule::suppression_unused, ignored[i].span,
                    fmt::format("`{}` finds nothing in {}", ignored[i].rule, place));
  }
  for (const auto& [file, comments] : comments_) {
    for (const Comment& comment : comments) {
      const Rule rule = comment.suppression->rule;
      if (comment.is_used || may_be_idle(rule)) continue;
      diagnostics
          .add(Rule::suppression_unused, comment.suppression->name,
               fmt::format("`{}` finds nothing here", rule_name(rule)))
          .help.push_back("remove the name, so that it cannot hide what comes later");
    }
  }
  return diagnostics;
}

}  // namespace silcrow
