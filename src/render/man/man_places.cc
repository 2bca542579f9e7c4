// A number says more than a title, and is shorter.
#include "render/man/man_places.h"

#include <algorithm>

namespace silcrow {

const Section* man_section_of(const LinkedPage& page, NodeId heading) {
  if (heading == NodeId{} || heading == page.title_heading) return nullptr;
  const auto found = std::ranges::lower_bound(page.sections, heading, {}, &Section::heading);
  return found != page.sections.end() && found->heading == heading ? &*found : nullptr;
}

const Section* man_section_of(const LinkedBook& book, const LinkTarget& target) {
  const LinkedPage& page = book.linked(target.page);
  if (target.section >= page.sections.size()) return nullptr;
  const Section& section = page.sections[target.section];
  return section.heading == page.title_heading ? nullptr : &section;
}

std::string man_section_words(const Section& section) {
  if (!section.number.empty()) {
    return section.word.empty() ? "§" + section.number : section.word + ' ' + section.number;
  }
  return "“" + section.title + "”";
}

}  // namespace silcrow
