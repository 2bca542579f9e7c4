// In three steps: each page gathers what it refers to; the uses are dealt out to the pages they
// lead to, in the book's order; each of these finds the sections that are meant.
#include "resolve/backlinks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/section_place.h"

namespace silcrow {

namespace {

// A backlink before its section is known: that of a node of the target page, or of an id.
struct OpenBacklink {
  PageId to = no_page;
  Backlink backlink;
  NodeId node{};
  std::string_view fragment;
};

bool counts(const Reference& reference) {
  return reference.status == ReferenceStatus::resolved && reference.target.page != no_page &&
         reference.kind != ReferenceKind::term;
}

std::vector<OpenBacklink> uses_of(const LinkedBook& book, const LinkedPage& page) {
  const Document& document = *book.page(page.id).document;
  std::vector<OpenBacklink> uses;
  const auto add = [&](PageId to, BacklinkForm form, uint32_t index, NodeId at) -> OpenBacklink& {
    return uses.emplace_back(OpenBacklink{
        to, {page.id, section_below_title(page, at), form, index, no_section}, {}, {}});
  };
  NodeId link_end{};  // of the last link that counted
  auto reference = page.references.begin();
  const auto add_references = [&](NodeId before) {
    for (; reference != page.references.end() && reference->first_node < before; ++reference) {
      if (!counts(*reference) || reference->first_node < link_end) continue;
      const auto index = uint32_t(reference - page.references.begin());
      add(reference->target.page, BacklinkForm::reference, index, reference->first_node).node =
          reference->target.node;
    }
  };
  for (const NodeId id : document.by_kind.of(NodeKind::link)) {
    add_references(id);
    const Node& node = document.node(id);
    if (node.data == no_data) continue;
    const LinkTarget& target = page.link_targets[node.data];
    if (target.kind != LinkKind::page) continue;
    add(target.page, BacklinkForm::link, node.data, id).fragment = target.fragment;
    link_end = node.end;
  }
  add_references(NodeId(document.nodes.size()));
  return uses;
}

// The sections of one page by all their ids.
class SectionIds {
 public:
  explicit SectionIds(const LinkedPage& page) {
    for (const Section& section : page.sections) {
      const uint32_t index = section_below_title(page, section.heading);
      ids_.emplace_back(section.anchor, index);
      if (!section.short_anchor.empty()) ids_.emplace_back(section.short_anchor, index);
      for (const std::string& alias : section.aliases) ids_.emplace_back(alias, index);
    }
    for (const HtmlAnchor& anchor : page.html_anchors)
      ids_.emplace_back(anchor.id, section_below_title(page, anchor.node));
    std::ranges::stable_sort(ids_, {}, &Entry::first);
  }

  // A fragment that no id explains is that of the page.
  uint32_t find(std::string_view fragment) const {
    const auto found = std::ranges::lower_bound(ids_, fragment, {}, &Entry::first);
    return found != ids_.end() && found->first == fragment ? found->second : no_section;
  }

 private:
  using Entry = std::pair<std::string_view, uint32_t>;

  std::vector<Entry> ids_;
};

// The links of other pages belong to no other thread: each leads to one page.
void settle(LinkedBook& book, LinkedPage& page, const std::vector<OpenBacklink>& uses) {
  if (uses.empty()) return;
  const SectionIds ids(page);
  for (const OpenBacklink& use : uses) {
    Backlink backlink = use.backlink;
    backlink.to_section =
        use.fragment.empty() ? section_below_title(page, use.node) : ids.find(use.fragment);
    if (backlink.form == BacklinkForm::link)
      book.pages[size_t(backlink.from)].link_targets[backlink.index].section = backlink.to_section;
    const bool is_own_page = backlink.from == page.id;
    const bool is_own_place = is_own_page && (backlink.to_section == no_section ||
                                              backlink.to_section == backlink.from_section);
    if (!is_own_place) page.backlinks.push_back(backlink);
  }
  // The page as a whole first: no_section comes round to 0.
  std::ranges::stable_sort(page.backlinks, {},
                           [](const Backlink& backlink) { return backlink.to_section + 1; });
}

}  // namespace

void resolve_backlinks(LinkedBook& book, const Workers& workers) {
  const size_t count = book.pages.size();
  std::vector<std::vector<OpenBacklink>> from(count);
  workers.for_each(count, [&](size_t i, unsigned) { from[i] = uses_of(book, book.pages[i]); });
  std::vector<uint32_t> counts(count);
  for (const std::vector<OpenBacklink>& uses : from) {
    for (const OpenBacklink& use : uses) ++counts[size_t(use.to)];
  }
  std::vector<std::vector<OpenBacklink>> to(count);
  for (size_t i = 0; i < count; ++i) to[i].reserve(counts[i]);
  for (std::vector<OpenBacklink>& uses : from) {
    for (const OpenBacklink& use : uses) to[size_t(use.to)].push_back(use);
    uses = {};
  }
  workers.for_each(count, [&](size_t i, unsigned) { settle(book, book.pages[i], to[i]); });
}

}  // namespace silcrow
