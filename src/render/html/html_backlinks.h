// "Referred to by": the places of the book that refer to a section, or to a page as a whole.
#pragma once

#include <cstdint>
#include <string>

#include "model/linked_book.h"
#include "render/html/html_ids.h"

namespace silcrow {

// Appends the list of those who refer to a section of the page; nothing where there are none. A
// section that refers several times is listed once.
void append_section_backlinks(std::string& out, const LinkedBook& book, const LinkedPage& page,
                              uint32_t section);

// The same of the page as a whole, with a heading of its own.
void append_page_backlinks(std::string& out, const LinkedBook& book, const LinkedPage& page,
                           HtmlIds& ids);

}  // namespace silcrow
