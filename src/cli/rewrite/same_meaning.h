// Whether a rewritten book still says what it said.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/linked_book.h"

namespace silcrow {

// Compares each reference and each link of two books, in order. `moved` has the new path of pages
// that lie elsewhere (both relative to the book's folder). Sections and captions are the same when
// they are the how-manieth of their page. Returns what is different, worded for the user:
// "book/a.md: 3:5: `§26` names another section", or nothing.
std::vector<std::string> changed_meanings(const LinkedBook& before, const LinkedBook& after,
                                          const std::map<std::string, std::string>& moved);

}  // namespace silcrow
