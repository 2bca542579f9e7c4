// Ids are few on a page, so a set of strings is quick enough.
#include "render/html/html_ids.h"

namespace silcrow {

HtmlIds::HtmlIds(const LinkedPage& page) : page_(&page) {
  for (const Section& section : page.sections) {
    taken_.insert(section.anchor);
    if (!section.short_anchor.empty()) taken_.insert(section.short_anchor);
    taken_.insert(section.aliases.begin(), section.aliases.end());
  }
}

bool HtmlIds::claim(std::string_view id) { return taken_.insert(std::string(id)).second; }

std::string HtmlIds::free_id(std::string_view name) {
  std::string id(name);
  for (int number = 1; (page_ && page_->has_id(id)) || !claim(id); ++number) {
    id = std::string(name) + '-' + std::to_string(number);
  }
  return id;
}

}  // namespace silcrow
