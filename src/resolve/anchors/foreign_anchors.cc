// Every heading's id in every dialect, headings in reading order: the first to claim one has it.
#include "resolve/anchors/foreign_anchors.h"

#include "base/unicode.h"
#include "resolve/anchors/slug.h"

namespace silcrow {

ForeignAnchors::ForeignAnchors(AnchorDialect own, const Document& document, const LinkedPage& page,
                               const AnchorTable& anchors)
    : anchors_(anchors) {
  for (size_t i = 0; i < page.sections.size(); ++i) {
    const std::string& anchor = page.sections[i].anchor;
    folded_.emplace(case_fold(anchor), AnchorPlace{anchor, uint32_t(i)});
  }
  for (const HtmlAnchor& anchor : page.html_anchors) {
    folded_.emplace(case_fold(anchor.id), AnchorPlace{anchor.id, no_section});
  }
  for (const AnchorDialect dialect : all_anchor_dialects) {
    if (dialect == own) continue;
    SlugRegistry slugs(dialect);
    for (size_t i = 0; i < page.sections.size(); ++i) {
      const Section& section = page.sections[i];
      const Heading& heading = document.headings[document.node(section.heading).data];
      if (!heading.id.empty()) {
        slugs.reserve(heading.id);
        continue;
      }
      const std::string id = slugs.unique(document.plain_text(section.heading));
      foreign_.emplace(id, AnchorPlace{section.anchor, uint32_t(i)});
      folded_.emplace(case_fold(id), AnchorPlace{section.anchor, uint32_t(i)});
    }
  }
}

AnchorPlace ForeignAnchors::find_plain(const std::string& fragment) const {
  if (const auto found = foreign_.find(fragment); found != foreign_.end()) return found->second;
  const auto folded = folded_.find(case_fold(fragment));
  return folded == folded_.end() ? AnchorPlace{} : folded->second;
}

AnchorPlace ForeignAnchors::find(std::string_view fragment) const {
  constexpr std::string_view prefix = "user-content-";
  if (fragment.starts_with(prefix)) {
    fragment.remove_prefix(prefix.size());
    if (const AnchorPlace* found = anchors_.find(fragment)) return *found;
  }
  return find_plain(std::string(fragment));
}

}  // namespace silcrow
