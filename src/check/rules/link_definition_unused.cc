// Link definitions that no link of their page uses. Documented and tested in
// docs/rules/link-definition-unused.md.
#include <fmt/format.h>

#include <cstdint>
#include <unordered_set>

#include "check/checked_rule.h"
#include "diag/rule.h"
#include "model/link_label.h"

namespace silcrow {

namespace {

uint64_t place_key(Span span) { return uint64_t(span.file) << 32 | span.begin; }

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  const Document& document = *book.page(page).document;
  if (document.definitions.empty()) return;
  // A link by reference has its destination where its definition has it.
  std::unordered_set<uint64_t> used;
  for (const Link& link : document.links) used.insert(place_key(link.destination_span));
  std::unordered_set<std::string> labels;
  for (const LinkDefinition& definition : document.definitions) {
    if (is_comment(definition)) continue;
    // A second one of its label is link-definition-duplicate.
    if (!labels.insert(comparable_label(definition.label)).second) continue;
    // One that is included is meant for every page that may want it.
    if (definition.span.file != document.file) continue;
    if (used.contains(place_key(definition.destination_span))) continue;
    const Span span{definition.span.file, definition.span.begin, definition.label_span.end + 1};
    diagnostics
        .add(Rule::link_definition_unused, span,
             fmt::format("no link of this page uses the label `{}`", definition.label))
        .help.push_back(fmt::format("use it, as in `[{0}]` or `[words][{0}]`, or remove the "
                                    "definition",
                                    definition.label));
  }
}

}  // namespace

extern const CheckedRule link_definition_unused_rule = {check_page, nullptr};

}  // namespace silcrow
