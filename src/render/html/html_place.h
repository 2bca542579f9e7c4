// What a place of the book is called where it is listed, and how its text begins.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/linked_book.h"
#include "model/section_place.h"

namespace silcrow {

struct HtmlPlace {
  std::string name;            // "Chapter 17 §26", "Appendix A"; of an unnumbered page its title
  std::string_view title;      // of the section, else of the page; empty where the name says it
  bool names_section = false;  // so that the title is not needed to know the place
};

// The name, with the title where several sections have that name: "Chapter 17, Severity".
std::string short_name(const HtmlPlace& place);

// `section` by LinkedPage::sections; no_section for the page as a whole.
HtmlPlace html_place(const LinkedBook& book, const LinkedPage& page, uint32_t section);

// What a caption begins with, as the author wrote it: "Figure 3", "Fig. 3", "Tab. 3". Empty of a
// node that is none.
std::string caption_label(const LinkedBook& book, const Document& document, NodeId caption);

// The beginning of what stands right below a heading, as plain text; from the page's beginning for
// no_section. Empty where nothing but code or a table stands there. Looks at a bounded number of
// nodes, so that it can be asked for every use.
std::string first_words(const Document& document, const LinkedPage& page, uint32_t section);

// Appends the address of a place as seen from another page, ready for an attribute in double
// quotes.
void append_place_address(std::string& out, const LinkedBook& book, const LinkedPage& from,
                          PageId page, uint32_t section);

}  // namespace silcrow
