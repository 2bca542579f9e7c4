// Whether what a use says besides its name is true: the link that it is the text of, `above` and
// `below`.
#include <algorithm>
#include <utility>

#include "diag/rule.h"
#include "model/section_place.h"
#include "resolve/references/reference_binder.h"

namespace silcrow {

namespace {

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

// Whether `fragment` leads to the section of that heading: by an id of its own, or by one that HTML
// gives to a place in it.
bool leads_to_section(const LinkedPage& page, std::string_view fragment, NodeId heading) {
  const bool is_section_id =
      std::any_of(page.sections.begin(), page.sections.end(), [&](const Section& section) {
        const bool has_id = section.anchor == fragment || section.short_anchor == fragment ||
                            std::find(section.aliases.begin(), section.aliases.end(), fragment) !=
                                section.aliases.end();
        return section.heading == heading && has_id;
      });
  if (is_section_id) return true;
  return std::any_of(page.html_anchors.begin(), page.html_anchors.end(),
                     [&](const HtmlAnchor& anchor) {
                       const uint32_t section = section_at(page, anchor.node);
                       return anchor.id == fragment && section != no_section &&
                              page.sections[section].heading == heading;
                     });
}

}  // namespace

void ReferenceBinder::agree_with_link(const Node& link, size_t first) {
  Reference& reference = references_[first];
  if (reference.status != ReferenceStatus::resolved || reference.target.page == no_page) return;
  const LinkedPage& page = symbols_.book().linked(page_);
  const LinkTarget& target = page.link_targets[link.data];
  // A caption stands somewhere in the section that a link leads to.
  const bool names_section =
      reference.kind == ReferenceKind::section || reference.kind == ReferenceKind::labelled;
  const bool is_same_chapter =
      symbols_.opener(reference.target.page) == symbols_.opener(target.page);
  bool agrees = is_same_chapter;
  if (is_same_chapter && names_section && !target.fragment.empty()) {
    const LinkedPage& other = symbols_.book().linked(reference.target.page);
    agrees =
        target.page == other.id && leads_to_section(other, target.fragment, reference.target.node);
  }
  if (agrees) {
    const bool is_sharper =
        names_section && target.fragment.empty() && target.page == reference.target.page;
    if (is_sharper) sharpened_.push_back({link.data, reference.target.anchor});
    return;
  }
  const std::string wanted = symbols_.book().page(target.page).path;
  reference.target = {};
  reference.target.page = target.page;
  reference.target.anchor = target.fragment;
  reference.rule = Rule::link_text_mismatch;
  diagnostics_.add(
      Rule::link_text_mismatch, reference.span,
      "the words name " + quoted(reference.text) + ", but the link leads to " +
          quoted(wanted + (target.fragment.empty() ? "" : "#" + std::string(target.fragment))));
}

void ReferenceBinder::direction(bool is_above) {
  const Reference& reference = references_.back();
  if (reference.status != ReferenceStatus::resolved || reference.target.page == no_page) return;
  const auto target =
      std::pair(symbols_.position(reference.target.page), uint32_t(reference.target.node));
  const auto use = std::pair(symbols_.position(page_), uint32_t(reference.first_node));
  if ((target < use) == is_above) return;
  const std::string_view is = is_above ? "below" : "above";
  const std::string_view said = is_above ? "above" : "below";
  report(Rule::reference_direction,
         "what this names stands " + std::string(is) + ", not " + std::string(said));
}

}  // namespace silcrow
