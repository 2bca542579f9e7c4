// The places that a page's links lead to, and those that refer to it, lie anywhere in a large book:
// each costs some hundred nanoseconds where one waits for it after the other.
#pragma once

#include "model/linked_book.h"

namespace silcrow {

// Asks the memory for what will be said of these places. Has no other effect.
void fetch_neighbours(const LinkedBook& book, const LinkedPage& page);

}  // namespace silcrow
