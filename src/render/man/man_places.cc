// A number says more than a title, and is shorter.
#include "render/man/man_places.h"

#include <algorithm>

namespace silcrow {

const Section* man_section_of(const LinkedPage& page, NodeId heading) {
  if (heading == NodeId{} || heading == page.title_heading) return nullptr;
  const auto found = std::ranges::lower_bound(page.sections, heading, {}, &Section::heading);
  return found != page.sections.end() && found->heading == heading ? &*found : nullptr;
}

const Section* man_section_with(const LinkedPage& page, std::string_view anchor) {
  if (anchor.empty()) return nullptr;
  for (const Section& section : page.sections) {
    const bool has_it = section.anchor == anchor || section.short_anchor == anchor ||
                        std::ranges::find(section.aliases, anchor) != section.aliases.end();
    if (has_it) return section.heading == page.title_heading ? nullptr : &section;
  }
  return nullptr;
}

std::string man_section_words(const Section& section) {
  if (!section.number.empty()) {
    return section.word.empty() ? "§" + section.number : section.word + ' ' + section.number;
  }
  return "“" + section.title + "”";
}

}  // namespace silcrow
