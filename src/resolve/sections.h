// The sections of one page: what each heading is called and which number it has.
#pragma once

#include <span>
#include <string>

#include "model/linked_book.h"

namespace silcrow {

// Makes `page.sections` and `page.section_of_heading` from the document's headings, in reading
// order; the anchors stay empty. `page.title_heading` must be known; `title_offset` is how many
// bytes of its text are the chapter's number. `words` are the labels that the configuration
// declares.
void make_sections(const Document& document, size_t title_offset,
                   std::span<const std::string> words, LinkedPage& page);

}  // namespace silcrow
