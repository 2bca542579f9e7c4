// The names of the book in the notation of Sphinx.
#pragma once

#include <string>

#include "model/linked_book.h"

namespace silcrow {

// The lines of an inventory of version 2, each "NAME DOMAIN:ROLE PRIORITY URI TITLE\n" (Sphinx,
// sphinx/util/inventory.py):
//
//   std:doc    each page by its path without `.html`
//   std:label  each section, and each figure, table and listing with a number, by
//              `PAGE#ANCHOR`; sections by the anchor alone, too, if no other of the book has it
//   std:term   each term of the glossary and each of its further names
//
// In the book's order. UTF-8.
std::string inventory_lines(const LinkedBook& book);

}  // namespace silcrow
