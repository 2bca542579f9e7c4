// How a manual page speaks of a place in another: `deployment-runbook(7), §26`.
#pragma once

#include <string>

#include "model/linked_book.h"

namespace silcrow {

// The section that a heading opens, or that a link to a page means; null for the page as a whole,
// its title too.
const Section* man_section_of(const LinkedPage& page, NodeId heading);
const Section* man_section_of(const LinkedBook& book, const LinkTarget& target);

// "§26", "Runbook 7", "“Node hardening”".
std::string man_section_words(const Section& section);

}  // namespace silcrow
