// Sections are in reading order, and so are the ids of nodes.
#include "model/section_place.h"

#include <algorithm>

namespace silcrow {

uint32_t section_at(const LinkedPage& page, NodeId node) {
  const auto after = std::ranges::upper_bound(page.sections, node, {}, &Section::heading);
  return after == page.sections.begin() ? no_section : uint32_t(after - page.sections.begin()) - 1;
}

uint32_t section_below_title(const LinkedPage& page, NodeId node) {
  const uint32_t section = section_at(page, node);
  if (section == no_section || page.title_heading == NodeId{}) return section;
  return page.sections[section].heading == page.title_heading ? no_section : section;
}

}  // namespace silcrow
