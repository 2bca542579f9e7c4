// An address outside of the book, and every place that leads there.
#pragma once

#include <string>
#include <vector>

#include "model/book.h"
#include "model/document.h"

namespace silcrow {

// A link, an autolink or a bare address.
struct CitationUse {
  PageId page = no_page;
  NodeId node{};
};

struct Citation {
  std::string address;            // as written where it is cited first; http or https
  std::string title;              // of the link definition, else the words that cite it first
  std::vector<CitationUse> uses;  // in reading order
};

}  // namespace silcrow
