// A label that one page defines twice with one address. With two it is link-definition-conflict.
// Documented and tested in docs/rules/link-definition-duplicate.md.
#include <string>
#include <unordered_map>

#include "check/checked_rule.h"
#include "check/definition_place.h"
#include "diag/rule.h"
#include "model/link_label.h"

namespace silcrow {

namespace {

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const std::string& path = book.page(page).path;
  std::unordered_map<std::string, const LinkDefinition*> first;
  for (const LinkDefinition& definition : book.page(page).document->definitions) {
    if (is_comment(definition)) continue;
    const auto [place, is_new] = first.try_emplace(comparable_label(definition.label), &definition);
    // A file that is included twice brings the same definition again.
    if (is_new || place->second->span == definition.span) continue;
    const bool is_same = definition_place(definition.destination, path) ==
                         definition_place(place->second->destination, path);
    if (!is_same) continue;
    Diagnostic& problem =
        diagnostics.add(Rule::link_definition_duplicate, definition.span,
                        "the label `" + std::string(definition.label) + "` is defined already");
    problem.help.push_back(
        "the first definition counts: remove this one, or give it a label of "
        "its own");
    problem.related.push_back({place->second->span, "the definition that counts"});
  }
}

}  // namespace

extern const CheckedRule link_definition_duplicate_rule = {check_page, nullptr};

}  // namespace silcrow
