// One label that leads to two addresses within the book. Documented and tested in
// docs/rules/link-definition-conflict.md.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "check/checked_rule.h"
#include "check/definition_place.h"
#include "diag/rule.h"
#include "model/link_label.h"

namespace silcrow {

namespace {

struct FirstDefinition {
  const LinkDefinition* definition;
  std::string place;
};

// `[1]` and `[setup]: #setup` mean something within their page only.
bool is_of_its_page(const LinkDefinition& definition) {
  return definition.destination.starts_with('#') ||
         std::ranges::all_of(definition.label, is_ascii_digit);
}

void check_book(const LinkedBook& book, Diagnostics& diagnostics) {
  std::unordered_map<std::string, FirstDefinition> first;
  for (size_t i = 0; i < book.book.pages.size(); ++i) {
    const Page& page = book.book.pages[i];
    for (const LinkDefinition& definition : page.document->definitions) {
      if (is_comment(definition)) continue;
      std::string key = comparable_label(definition.label);
      // No label has a bracket that is not escaped.
      if (is_of_its_page(definition)) key += ']' + std::to_string(i);
      std::string place = definition_place(definition.destination, page.path);
      const auto [known, is_new] =
          first.try_emplace(std::move(key), FirstDefinition{&definition, place});
      if (is_new || known->second.place == place) continue;
      Diagnostic& problem = diagnostics.add(
          Rule::link_definition_conflict, definition.span,
          "the label `" + std::string(definition.label) + "` leads to two addresses in this book");
      problem.help.push_back("make both lead to one address, or give one of them another label");
      problem.related.push_back({known->second.definition->span, "the first address"});
    }
  }
}

}  // namespace

extern const CheckedRule link_definition_conflict_rule = {nullptr, check_book};

}  // namespace silcrow
