// Every place where a file of the book takes in another.
#pragma once

#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

struct IncludePlace {
  std::string file;  // that includes, from the book's folder
  Span path;         // as it stands in the directive
  std::string key;   // what the path means, from the book's folder
};

// The includes of pages and of files that pages include, in the order in which they were read.
// Paths that lead to no file of the book are left out.
std::vector<IncludePlace> include_places(const LinkedBook& book);

}  // namespace silcrow
