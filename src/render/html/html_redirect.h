// The page at an address that a page of the book used to have.
#pragma once

#include <string>

#include "model/linked_book.h"

namespace silcrow {

// A document that sends a reader on at once, also without scripts, and keeps the fragment with
// them. Search engines are told the new address where the book has a `base_url`.
std::string html_redirect(const LinkedBook& book, const Redirect& redirect);

}  // namespace silcrow
