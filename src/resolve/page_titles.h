// What each page is called.
#pragma once

#include <string>

#include "model/book.h"
#include "resolve/chapter_numbers.h"

namespace silcrow {

// Front matter `title:`, the configured title, the H1, the file's name made readable, the book's
// title; always without the chapter's number and never empty.
std::string page_title(const Book& book, const Page& page, const PageHeading& heading,
                       const ChapterNumber& chapter);

// How many bytes of the H1's text are not part of its title.
size_t heading_title_offset(const PageHeading& heading, const ChapterNumber& chapter);

}  // namespace silcrow
