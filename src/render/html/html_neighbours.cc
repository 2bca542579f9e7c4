// In three rounds over all places: the pages, their sections, the texts of these.
#include "render/html/html_neighbours.h"

#include <utility>
#include <vector>

#include "model/section_place.h"

namespace silcrow {
namespace {

struct Neighbour {
  const LinkedPage* page = nullptr;
  uint32_t section = no_section;
};

void fetch(const void* address) { __builtin_prefetch(address); }

}  // namespace

void fetch_neighbours(const LinkedBook& book, const LinkedPage& page) {
  std::vector<Neighbour> neighbours;
  neighbours.reserve(page.link_targets.size() + page.backlinks.size());
  for (const LinkTarget& target : page.link_targets) {
    if (target.kind == LinkKind::page)
      neighbours.push_back({&book.linked(target.page), target.section});
  }
  for (const Backlink& backlink : page.backlinks)
    neighbours.push_back({&book.linked(backlink.from), backlink.from_section});

  for (const Neighbour& neighbour : neighbours) {
    fetch(&neighbour.page->output_path);
    fetch(&neighbour.page->title);
    fetch(&neighbour.page->sections);
  }
  for (Neighbour& neighbour : neighbours) {
    fetch(neighbour.page->output_path.data());
    fetch(neighbour.page->title.data());
    if (neighbour.section >= neighbour.page->sections.size()) neighbour.section = no_section;
    if (neighbour.section == no_section) continue;
    const Section& section = neighbour.page->sections[neighbour.section];
    fetch(&section.anchor);
    fetch(&section.label);
    fetch(&section.title);
  }
  for (const Neighbour& neighbour : neighbours) {
    if (neighbour.section == no_section) continue;
    const Section& section = neighbour.page->sections[neighbour.section];
    fetch(section.anchor.data());
    fetch(section.title.data());
  }
}

}  // namespace silcrow
