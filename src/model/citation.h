// An address outside of the book, and every place that leads there.
#pragma once

#include <string>
#include <vector>

#include "model/book.h"
#include "model/document.h"

namespace silcrow {

// A link, an autolink or a bare address; or a link definition that no link of its page uses, which
// has no node: the root stands for it.
struct CitationUse {
  PageId page = no_page;
  NodeId node{};
  Span span;
};

struct Citation {
  std::string address;  // as written where it is cited first; http or https
  // What links and link definitions say about it in quotes, else the first words that lead there
  // and are not an address, else the label of its definition, else nothing.
  std::string title;
  std::vector<CitationUse> uses;  // in reading order; never empty
};

}  // namespace silcrow
