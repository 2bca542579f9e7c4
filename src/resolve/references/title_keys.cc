#include "resolve/references/title_keys.h"

#include "resolve/references/title_key.h"

namespace silcrow {

TitleKeys title_keys(const LinkedBook& book, std::span<const PageId> pages) {
  TitleKeys keys;
  for (const PageId page : pages) {
    std::vector<std::string>& of_page = keys[page];
    for (const Section& section : book.linked(page).sections)
      of_page.push_back(title_key(section.title));
  }
  return keys;
}

}  // namespace silcrow
