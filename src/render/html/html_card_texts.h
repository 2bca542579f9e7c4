// What the cards say of the things that a text refers to.
#pragma once

#include <cstdint>
#include <optional>

#include "model/linked_book.h"
#include "render/html/html_cards.h"

namespace silcrow {

// Of a term of the glossary: what it means, and what to say instead of a deprecated one.
HtmlCard term_card(const LinkedBook& book, const Term& term);

// Of a section, or with no_section a page, as seen from a page: where it is, its title, its first
// words. Nothing for the very page that is being read, and for the glossary, which is looked up by
// terms.
std::optional<HtmlCard> place_card(const LinkedBook& book, const LinkedPage& from,
                                   const LinkedPage& page, uint32_t section);

// Of what a reference names; nothing for what has no card: a part, what is outside of the book.
std::optional<HtmlCard> reference_card(const LinkedBook& book, const LinkedPage& from,
                                       const Reference& reference);

}  // namespace silcrow
