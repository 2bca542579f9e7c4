// Two headings of one name side by side. The same name under different headings is no fault: every
// failure mode of a runbook has its `Symptom`. Documented and tested in
// docs/rules/heading-duplicate.md.
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/checked_rule.h"
#include "diag/rule.h"

namespace silcrow {

namespace {

void check_page(const LinkedBook& book, PageId page, Diagnostics& diagnostics) {
  if (book.page(page).role == PageRole::glossary) return;  // term-duplicate judges its headings
  const Document& document = *book.page(page).document;
  std::vector<NodeId> open;  // the headings above the present one, outermost first
  std::map<std::pair<NodeId, std::string>, NodeId> met;  // by the heading above, and the name
  for (const NodeId id : document.by_kind.of(NodeKind::heading)) {
    const Node& node = document.node(id);
    if (node.parent != NodeId(0)) continue;
    const Heading& heading = document.headings[node.data];
    const auto level_of = [&](NodeId heading_id) {
      return document.headings[document.node(heading_id).data].level;
    };
    while (!open.empty() && level_of(open.back()) >= heading.level) open.pop_back();
    const NodeId above = open.empty() ? NodeId(0) : open.back();
    open.push_back(id);

    const std::string name(trim_blanks(document.plain_text(id)));
    if (name.empty() || !heading.id.empty()) continue;  // with an id of its own it was meant so
    const auto [first, is_new] = met.try_emplace({above, case_fold(name)}, id);
    if (is_new) continue;
    diagnostics
        .add(Rule::heading_duplicate, node.span, "another heading here is called `" + name + "`")
        .related.push_back({document.node(first->second).span, "the first one"});
  }
}

}  // namespace

extern const CheckedRule heading_duplicate_rule = {check_page, nullptr};

}  // namespace silcrow
