// Every address that an author wrote in a page, with its bytes in the source.
#pragma once

#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

struct LinkPlace {
  PageId page = no_page;
  Span address;             // the destination as it stands in the source
  std::string destination;  // decoded
  LinkTarget target;
};

// Links and images of Markdown, addresses in raw HTML, and link definitions, used or not; those
// that leave the book and those that lead nowhere too. A definition that is used by several links
// comes once. What is found nowhere in the source as it stands (an address with entities) is left
// out.
std::vector<LinkPlace> link_places(const LinkedBook& book);

}  // namespace silcrow
